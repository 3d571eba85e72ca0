using System.Buffers;
using PaperLint.Analyzers.Patterns;

namespace PaperLint.Analyzers.Latex;

/// <summary>The first look at a text: whether anything in it could be damaged mathematics. Most texts go no further, and cost one pass.</summary>
internal static class Candidates
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\{}^_");

    public static bool MayBeIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(Marks)
        || text.ContainsAnyInRange('\u0370', '\u03ff')
        || text.ContainsAnyInRange('\u2190', '\u22ff')
        || HasName(text)
        || text.Contains("x20", StringComparison.Ordinal)
        || text.Contains("x00", StringComparison.Ordinal)
        || text.Contains("!-!", StringComparison.Ordinal);

    private static bool HasName(ReadOnlySpan<char> text)
    {
        var words = new LetterRuns(text);
        while (words.MoveNext())
        {
            if (words.Current.Length > 1 && IsName(text, words.Current.Start, words.Current.End))
                return true;
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> text, int at, int end)
    {
        var run = text[at..end];
        if (!CommandTable.Shared.TryFind(run, out var command))
            return at > 0 && char.IsAsciiDigit(text[at - 1]) && run.StartsWith("times") || WordSplitter.Split(text, at, end) is not null;
        if (command.Reading == Reading.Command && command.Class != CommandClass.Function)
            return true;
        // "in", "to" and "times" are in every text; only what stands on both sides can make a candidate of them.
        return command switch
        {
            { Class: CommandClass.Function } => run is "sin" && new Surroundings(text, at, end).BeginsPair,
            { IsGreek: true } or { Reading: Reading.Short } => true,
            { IsInfix: true } when at > 0 && char.IsAsciiDigit(text[at - 1]) || end < text.Length && char.IsAsciiDigit(text[end]) => true,
            { Name: "times" } => text[end..].StartsWith("-shaped") || EndsOperand(text[..at]) && (BeginsOperand(text[end..]) || Gains.Follow(text[end..])) || text[end..] is [' ', >= '0' and <= '9', ..],
            { IsInfix: true } => EndsOperand(text[..at]) && BeginsOperand(text[end..]),
            { Name: "partial" or "tilde" or "vec" } or { Class: CommandClass.Big } => BeginsVariable(text[end..]),
            { Name: "dots" } => text[..at].TrimEnd(' ') is [.., ','],
            _ => false,
        };
    }

    /// <summary>A number, a closing bracket or a variable, stuck to the name or behind a space.</summary>
    private static bool EndsOperand(ReadOnlySpan<char> before)
    {
        var isStuck = before is not [.., ' '];
        before = isStuck ? before : before[..^1];
        return before is [.., >= '0' and <= '9' or ')' or ']' or '}' or '%' or '|' or '!']
            || !isStuck && before is [.., ' ' or '(' or '[', >= 'a' and <= 'z' or >= 'A' and <= 'Z'] or [>= 'a' and <= 'z' or >= 'A' and <= 'Z'] && before[^1] is not ('a' or 'I');
    }

    private static bool BeginsOperand(ReadOnlySpan<char> after)
    {
        if (CommandTable.Shared.TryFind(FirstWord(after), out var next) && next.Reading != Reading.Word)
            return true;
        after = after is [' ', ..] ? after[1..] : after;
        return after is [>= '0' and <= '9' or '(' or '[' or '{' or '-' or '+' or '!' or '|', ..] || BeginsVariable(after);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        text = text is [' ', ..] ? text[1..] : text;
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
            length++;
        return text[..length];
    }

    /// <summary>One letter by itself, other than an article.</summary>
    private static bool BeginsVariable(ReadOnlySpan<char> after)
    {
        after = after is [' ', ..] ? after[1..] : after;
        return after is [>= 'b' and <= 'z' or >= 'B' and <= 'Z' and not 'I', ..] && (after.Length == 1 || !char.IsAsciiLetter(after[1]));
    }
}
