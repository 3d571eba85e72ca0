using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>Takes apart names that lost the backslash between them: <c>Phicirc</c>, <c>kgeq</c>, <c>alphagg</c>.</summary>
internal static class WordSplitter
{
    /// <summary>English that would come apart: <c>c-ircus</c> does not, <c>circ-a</c> does.</summary>
    private static readonly string[] Whole = ["circa", "egg", "eggs", "all", "ill", "bright", "aright", "noting", "Noting", "Ineq", "ineq", "Godot"];

    /// <param name="run">Letters, none before and none after.</param>
    /// <param name="after">The text that follows the run.</param>
    /// <returns>Lengths of the parts from left to right, or null where the run is no certain sequence of commands and variables.</returns>
    public static List<TextSpan>? Split(ReadOnlySpan<char> run, ReadOnlySpan<char> after)
    {
        if (run.Length < 3 || run.Length > 40 || !MaySplit(run))
            return null;
        var parts = new List<TextSpan>();
        return Rest(run, 0, parts) && IsCertain(run, parts, after) && !Whole.Contains(run.ToString()) ? parts : null;
    }

    /// <summary>A command begins the run, or comes after its first letter.</summary>
    private static bool MaySplit(ReadOnlySpan<char> run)
    {
        var table = CommandTable.Shared;
        return table.MayStart(run) || table.MayStart(run[1..]);
    }

    /// <summary>Longest command first; a variable only where no two would stand side by side, which is what words look like.</summary>
    private static bool Rest(ReadOnlySpan<char> run, int at, List<TextSpan> parts)
    {
        if (at == run.Length)
            return parts.Count > 1;
        var rest = run[at..];
        for (var length = Math.Min(rest.Length, CommandTable.Shared.Longest); length >= 2; length--)
        {
            if (CommandTable.Shared.TryFind(rest[..length], out var command) && MayBeJoined(command))
            {
                parts.Add(new TextSpan(at, length));
                if (Rest(run, at + length, parts))
                    return true;
                parts.RemoveAt(parts.Count - 1);
            }
        }

        if (parts.Count > 0 && parts[^1].Length == 1)
            return false;
        parts.Add(new TextSpan(at, 1));
        if (Rest(run, at + 1, parts))
            return true;
        parts.RemoveAt(parts.Count - 1);
        return false;
    }

    /// <summary>Words and fragments of words would take half the dictionary apart; a few have no place in longer words.</summary>
    private static bool MayBeJoined(Command command) => command.Class switch
    {
        CommandClass.TextFont or CommandClass.Accent => false,
        _ => command.Reading != Reading.Word || command.Name is "times" or "gg" or "ll" or "pm" or "approx" or "left" or "right",
    };

    private static bool IsCertain(ReadOnlySpan<char> run, List<TextSpan> parts, ReadOnlySpan<char> after)
    {
        var commands = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (!CommandTable.Shared.TryFind(parts[i].Of(run), out var command))
                continue;
            commands++;
            if (IsDistinct(command) && !IsNameLike(run, parts, i, command, after) || FitsBetween(run, parts, i, command, after))
                return true;
        }

        return commands > 1 && after is ['_' or '^', ..] && CommandTable.Shared.TryFind(parts[^1].Of(run), out var last) && last.IsSymbol
            && last.Reading != Reading.Word;
    }

    /// <summary>A capital and the name of an operator with nothing to operate on may be a name of its own.</summary>
    private static bool IsNameLike(ReadOnlySpan<char> run, List<TextSpan> parts, int at, Command command, ReadOnlySpan<char> after) =>
        command.Class == CommandClass.Operator && at == parts.Count - 1 && parts.Count == 2 && char.IsAsciiLetterUpper(run[0]) && !IsOperand(after);

    private static bool IsDistinct(Command command) => command.Reading == Reading.Command && command.Name.Length >= 3 && command.Name != "ell";

    /// <summary>A short infix name with something on both sides that can be nothing but an operand.</summary>
    private static bool FitsBetween(ReadOnlySpan<char> run, List<TextSpan> parts, int at, Command command, ReadOnlySpan<char> after)
    {
        if (command.Class == CommandClass.Fence)
            return command.Name == "right" ? after is [')' or ']' or '|' or '}', ..] : after is ['(' or '[' or '|', ..];
        if (!command.IsInfix || at == 0)
            return false;
        var followed = at + 1 < parts.Count || IsOperand(after);
        var afterGreek = parts[at - 1].Length > 1;
        return command.Name switch
        {
            "times" => followed || char.IsAsciiLetterUpper(run[parts[at - 1].Start]) || afterGreek,
            "gg" => followed && (afterGreek || parts.Count == 2),
            "ll" => followed && (parts[at - 1].Length > 3 || parts.Count == 2 && after is [>= '0' and <= '9', ..]),
            _ => followed && afterGreek,
        };
    }

    /// <summary>A digit right here, or a number, a variable or a command after one space.</summary>
    private static bool IsOperand(ReadOnlySpan<char> after)
    {
        if (after is [>= '0' and <= '9', ..])
            return true;
        if (after is not [' ', _, ..])
            return false;
        after = after[1..];
        if (char.IsAsciiDigit(after[0]))
            return true;
        var length = 0;
        while (length < after.Length && char.IsAsciiLetter(after[length]))
            length++;
        return length == 1 && after[0] is not ('a' or 'A' or 'I')
            || CommandTable.Shared.TryFind(after[..length], out var command) && command.Reading != Reading.Word;
    }
}
