using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Finds commands of prose that kept their backslash: <c>\ie</c>, <c>{\em so}</c>, <c>\cite{…}</c>, an author's own <c>\ours</c>.
/// </summary>
internal static class LeftoverScan
{
    /// <remarks>Commands around URLs belong to the rules for URLs.</remarks>
    public static IEnumerable<Island> Find(ParsedText parsed)
    {
        for (var i = 0; i < parsed.Tokens.Count; i++)
        {
            var token = parsed.Tokens[i];
            if (!token.Kept)
                continue;
            var span = new TextSpan(token.Start, token.Length);
            if (token.Command is null)
            {
                if (DroppedBraces.Split(parsed.Text.AsSpan(token.Start + 1, token.Length - 1)) is null)
                    yield return Report(span);
            }
            else if (token.Command.Class == CommandClass.Word)
                yield return Word(parsed.Text, token);
            else if (token.Command.Class is CommandClass.Reference or CommandClass.Colour && !token.Command.Is(Role.Address))
                yield return Report(WithArgument(parsed, i));
            else if (token.Command.Class == CommandClass.Switch && i > 0 && parsed.Braces[i - 1] > i && IsOpen(parsed, i - 1))
                yield return Switched(parsed, i);
        }
    }

    /// <summary>Reported but never deleted: deletion would give "We introduce , a benchmark".</summary>
    private static Island Report(TextSpan span) => new(IslandKind.Leftover, span, Certainty.Certain, []);

    /// <summary>
    /// The command with what ended its name: <c>\vs{}</c>, <c>\vs\ </c>. If a full stop follows, the replacement does not add another.
    /// </summary>
    private static Island Word(string text, Token token)
    {
        var rest = text.AsSpan(token.End);
        var span = new TextSpan(
            token.Start,
            token.Length
                + (
                    rest.StartsWith("{}", StringComparison.Ordinal) ? 2
                    : rest.StartsWith("\\ ", StringComparison.Ordinal) ? 1
                    : 0
                )
        );
        var written = token.Command!.Unicode.Replace("et.al.", "et al.", StringComparison.Ordinal);
        rest = text.AsSpan(span.End);
        // In "back\slash" the command is part of a name, that of the backslash.
        if (token.Command.Name == "slash" && LettersBeside.Before(text, token.Start) is "back")
            return Report(span);
        // Two full stops, or one after a space, are another kind of mistake, which this fix would only half correct.
        if (written.EndsWith('.') && (rest.StartsWith("..", StringComparison.Ordinal) || rest.StartsWith(" .", StringComparison.Ordinal)))
            return Report(span);
        return new Island(
            IslandKind.Leftover,
            span,
            Certainty.Certain,
            [new TextEdit(span, rest is ['.', ..] && written.EndsWith('.') ? written[..^1] : written)]
        );
    }

    private static TextSpan WithArgument(ParsedText parsed, int at)
    {
        var token = parsed.Tokens[at];
        var hasArgument = at + 1 < parsed.Tokens.Count && IsOpen(parsed, at + 1) && parsed.Braces[at + 1] > at;
        return TextSpan.FromBounds(token.Start, hasArgument ? parsed.Tokens[parsed.Braces[at + 1]].End : token.End);
    }

    /// <summary>Removes a font switch: in <c>{\em so}</c> the braces end what the switch began.</summary>
    private static Island Switched(ParsedText parsed, int at)
    {
        var close = parsed.Tokens[parsed.Braces[at - 1]];
        var inside = parsed.Tokens[at].End;
        if (inside < parsed.Text.Length && parsed.Text[inside] == ' ')
            inside++;
        var whole = TextSpan.FromBounds(parsed.Tokens[at - 1].Start, close.End);
        // In {\em{so}} the author mistook the switch for a command with an argument.
        var closing = new TextSpan(close.Start, 1);
        if (
            inside < parsed.Text.Length
            && parsed.Text[inside] == '{'
            && close.Start > inside
            && parsed.Text[close.Start - 1] == '}'
            && parsed.Braces[parsed.Tokens.FindIndex(at, token => token.Start == inside)] is var inner and > 0
            && parsed.Tokens[inner].End == close.Start
        )
        {
            inside++;
            closing = TextSpan.FromBounds(close.Start - 1, close.End);
        }

        return new Island(
            IslandKind.Leftover,
            whole,
            Certainty.Certain,
            [new TextEdit(TextSpan.FromBounds(whole.Start, Math.Min(inside, closing.Start)), ""), new TextEdit(closing, "")]
        );
    }

    private static bool IsOpen(ParsedText parsed, int at) =>
        parsed.Tokens[at].Kind == TokenKind.Mark && parsed.Text[parsed.Tokens[at].Start] == '{';
}
