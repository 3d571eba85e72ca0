using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Finds curly braces without a partner. Round and square brackets are ignored: list numbers and half-open intervals leave them unpaired.
/// </summary>
internal static class OrphanBraces
{
    public static IEnumerable<Island> Find(ParsedText parsed)
    {
        for (var i = 0; i < parsed.Tokens.Count; i++)
        {
            var token = parsed.Tokens[i];
            if (token.Kind == TokenKind.Mark && parsed.Text[token.Start] is '{' or '}' && parsed.Braces[i] < 0)
            {
                var span = new TextSpan(token.Start, 1);
                yield return new Island(
                    IslandKind.Brace,
                    span,
                    IsStray(parsed.Text, token.Start) ? Certainty.Certain : Certainty.Likely,
                    OpensArgument(parsed.Text, token.Start) ? [] : [new TextEdit(span, "")]
                );
            }
        }
    }

    /// <summary>Whether removing the brace would join the name of a command and its argument.</summary>
    private static bool OpensArgument(string text, int at) => text[at] == '{' && at > 0 && char.IsLetter(text[at - 1]);

    /// <summary>Whether this is a closing brace right after a word: the remains of a command around that word.</summary>
    private static bool IsStray(string text, int at) =>
        text[at] == '}'
        && at > 0
        && char.IsLetter(text[at - 1])
        && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is ',' or '.' or ';' or ':' or ')')
        && text.AsSpan().Count('}') == text.AsSpan().Count('{') + 1;
}
