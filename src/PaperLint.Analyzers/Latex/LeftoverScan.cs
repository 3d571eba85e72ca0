using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>Finds commands of prose that kept their backslash: <c>\ie</c>, <c>{\em so}</c>, <c>\cite{…}</c>, an author's own <c>\ours</c>.</summary>
internal static class LeftoverScan
{
    /// <remarks>Commands around addresses belong to the rules for URLs.</remarks>
    public static IEnumerable<Island> Find(Line line)
    {
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            var token = line.Tokens[i];
            if (!token.Kept)
                continue;
            var span = new TextSpan(token.Start, token.Length);
            if (token.Command is null)
            {
                if (DroppedBraces.Split(line.Text.AsSpan(token.Start + 1, token.Length - 1)) is null)
                    yield return Report(span);
            }
            else if (token.Command.Class == CommandClass.Word)
                yield return Word(line.Text, token);
            else if (token.Command.Class is CommandClass.Reference or CommandClass.Colour && !token.Command.Is(Role.Address))
                yield return Report(WithArgument(line, i));
            else if (token.Command.Class == CommandClass.Switch && i > 0 && line.Braces[i - 1] > i && IsOpen(line, i - 1))
                yield return Switched(line, i);
        }
    }

    /// <summary>Reported and never deleted: "We introduce , a benchmark" is what deletion gives.</summary>
    private static Island Report(TextSpan span) => new(IslandKind.Leftover, span, Certainty.Certain, []);

    /// <summary>With what ended the name of the command: <c>\vs{}</c>, <c>\vs\ </c>. A full stop behind it is its own.</summary>
    private static Island Word(string text, Token token)
    {
        var rest = text.AsSpan(token.End);
        var span = new TextSpan(token.Start, token.Length + (rest.StartsWith("{}", StringComparison.Ordinal) ? 2 : rest.StartsWith("\\ ", StringComparison.Ordinal) ? 1 : 0));
        var written = token.Command!.Unicode.Replace("et.al.", "et al.", StringComparison.Ordinal);
        rest = text.AsSpan(span.End);
        // The name of the character, with itself in the middle.
        if (token.Command.Name == "slash" && LettersBeside.Before(text, token.Start) is "back")
            return Report(span);
        // Two points, or one behind a space, are a mistake of another kind, and would be half of it afterwards.
        if (written.EndsWith('.') && (rest.StartsWith("..", StringComparison.Ordinal) || rest.StartsWith(" .", StringComparison.Ordinal)))
            return Report(span);
        return new Island(IslandKind.Leftover, span, Certainty.Certain, [new TextEdit(span, rest is ['.', ..] && written.EndsWith('.') ? written[..^1] : written)]);
    }

    private static TextSpan WithArgument(Line line, int at)
    {
        var token = line.Tokens[at];
        var hasArgument = at + 1 < line.Tokens.Count && IsOpen(line, at + 1) && line.Braces[at + 1] > at;
        return TextSpan.FromBounds(token.Start, hasArgument ? line.Tokens[line.Braces[at + 1]].End : token.End);
    }

    /// <summary><c>{\em so}</c>: the braces end what the switch began.</summary>
    private static Island Switched(Line line, int at)
    {
        var close = line.Tokens[line.Braces[at - 1]];
        var inside = line.Tokens[at].End;
        if (inside < line.Text.Length && line.Text[inside] == ' ')
            inside++;
        var whole = TextSpan.FromBounds(line.Tokens[at - 1].Start, close.End);
        // {\em{so}}: its author took the switch for a command with an argument.
        var closing = new TextSpan(close.Start, 1);
        if (inside < line.Text.Length && line.Text[inside] == '{' && close.Start > inside && line.Text[close.Start - 1] == '}'
            && line.Braces[line.Tokens.FindIndex(at, token => token.Start == inside)] is var inner and > 0 && line.Tokens[inner].End == close.Start)
        {
            inside++;
            closing = TextSpan.FromBounds(close.Start - 1, close.End);
        }

        return new Island(IslandKind.Leftover, whole, Certainty.Certain,
            [new TextEdit(TextSpan.FromBounds(whole.Start, Math.Min(inside, closing.Start)), ""), new TextEdit(closing, "")]);
    }

    private static bool IsOpen(Line line, int at) => line.Tokens[at].Kind == TokenKind.Mark && line.Text[line.Tokens[at].Start] == '{';
}
