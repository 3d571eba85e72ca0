using System.Collections.Immutable;
using System.Text;

namespace PaperLint.Findings;

/// <summary>
/// A sentence with named gaps, such as <c>'{match}' has lost its backslash.</c> Numbered, it is what SARIF keeps with the rule;
/// filled, it is what a finding says.
/// </summary>
public sealed class MessageTemplate
{
    /// <summary>The name of the gap that every rule may use for the text the finding points at.</summary>
    public const string Match = "match";

    /// <summary>The name of the gap for what the fix would put there.</summary>
    public const string Fix = "fix";

    private MessageTemplate(string source, string numbered, ImmutableArray<string> names)
    {
        Source = source;
        Numbered = numbered;
        Names = names;
    }

    /// <summary>As written in the rule file.</summary>
    public string Source { get; }

    /// <summary>With <c>{0}</c>, <c>{1}</c> … in place of the names.</summary>
    public string Numbered { get; }

    /// <summary>The names of the gaps, in the order of their numbers; a name used twice has one number.</summary>
    public ImmutableArray<string> Names { get; }

    /// <exception cref="FormatException">A brace is not closed, or closes nothing, or there is no name between two.</exception>
    public static MessageTemplate Parse(string source)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var numbered = new StringBuilder();
        var at = 0;
        while (source.AsSpan(at).IndexOfAny('{', '}') is >= 0 and var length)
        {
            numbered.Append(source, at, length);
            at += length;
            if (source[at] == '}')
                throw new FormatException($"The brace at character {at + 1} has no opening brace.");
            var close = source.IndexOf('}', at);
            if (close < 0)
                throw new FormatException($"The brace at character {at + 1} is not closed.");
            var name = source[(at + 1)..close];
            if (name.Contains('{'))
                throw new FormatException($"The brace at character {at + 1} is not closed.");
            if (name.Length == 0)
                throw new FormatException($"The placeholder at character {at + 1} has no name.");
            if (!names.Contains(name))
                names.Add(name);
            numbered.Append('{').Append(names.IndexOf(name)).Append('}');
            at = close + 1;
        }

        numbered.Append(source, at, source.Length - at);
        return new MessageTemplate(source, numbered.ToString(), names.ToImmutable());
    }

    /// <param name="arguments">One for each of <see cref="Names"/>, in that order.</param>
    public string Format(ImmutableArray<string> arguments)
    {
        var text = new StringBuilder();
        for (var at = 0; at < Numbered.Length; at++)
        {
            if (Numbered[at] != '{')
            {
                text.Append(Numbered[at]);
                continue;
            }

            var close = Numbered.IndexOf('}', at);
            text.Append(arguments[int.Parse(Numbered.AsSpan(at + 1, close - at - 1))]);
            at = close;
        }

        return text.ToString();
    }

    public override string ToString() => Source;
}
