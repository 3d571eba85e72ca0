using System.Text;

namespace PaperLint.Expressions;

/// <summary>
/// A text that replaces a match: <c>$1</c> and <c>${name}</c> stand for the text of groups, <c>$$</c> for a dollar sign.
/// </summary>
/// <remarks>
/// The other forms of .NET are refused when rules are read. A dollar sign with anything else behind it means itself, and so does one with a
/// name or a number that no group has.
/// </remarks>
public sealed class Replacement
{
    private readonly List<Part> _parts = [];

    public Replacement(string text)
    {
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '$' || at + 1 == text.Length)
            {
                literal.Append(text[at]);
            }
            else if (text[at + 1] == '$')
            {
                literal.Append('$');
                at++;
            }
            else if (GroupAt(text, at + 1) is var (name, end))
            {
                _parts.Add(new Part(literal.ToString(), name, text[at..end]));
                literal.Clear();
                at = end - 1;
            }
            else
            {
                literal.Append('$');
            }
        }

        _parts.Add(new Part(literal.ToString(), null, ""));
    }

    /// <summary>The text that replaces a match.</summary>
    /// <param name="text">The text in which the match was found.</param>
    public string Of(ReadOnlySpan<char> text, ExpressionGroups groups)
    {
        var result = new StringBuilder();
        foreach (var part in _parts)
        {
            result.Append(part.Text);
            if (part.Group is null || !groups.Has(part.Group))
                result.Append(part.Reference);
            else if (groups[part.Group] is { } place)
                result.Append(place.Of(text));
        }

        return result.ToString();
    }

    /// <summary>The name or the number after a dollar sign, and where it ends.</summary>
    private static (string Name, int End)? GroupAt(string text, int at)
    {
        var isNamed = text[at] == '{';
        var start = isNamed ? at + 1 : at;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (isNamed && (char.IsLetter(text[end]) || text[end] == '_'))))
            end++;
        if (end == start || (isNamed && (end == text.Length || text[end] != '}')))
            return null;
        return (text[start..end], isNamed ? end + 1 : end);
    }

    /// <param name="Text">What stands before the reference to a group.</param>
    /// <param name="Reference">The reference as it was written.</param>
    private readonly record struct Part(string Text, string? Group, string Reference);
}
