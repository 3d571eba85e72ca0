using System.Collections.Immutable;
using System.Text;

namespace PaperLint.Findings;

/// <summary>
/// A sentence with named placeholders, such as <c>'{match}' has lost its backslash.</c> SARIF stores it with numbers in place of the names;
/// a finding has it with values.
/// </summary>
public sealed class MessageTemplate
{
    /// <summary>The placeholder for the matched text, available to every rule.</summary>
    public const string Match = "match";

    /// <summary>The placeholder for the replacement that the fix proposes.</summary>
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

    /// <summary>The names of the placeholders, in the order of their numbers; a name used twice has one number.</summary>
    public ImmutableArray<string> Names { get; }

    /// <exception cref="FormatException">A brace is not closed or not opened, or a placeholder has no name.</exception>
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
