using System.Numerics;
using PaperLint.Analyzers.Commands;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>Splits names that lost the backslash or the dollar sign between them.</summary>
/// <remarks>
/// In LaTeX source, letters cannot follow the name of a command: they would belong to it. So there may be letters before the first command,
/// but after it only commands, or single capitals that were the argument of one, up to the end of the run; unless the mathematics ended
/// there, as units, acronyms and arrows between words show.
/// </remarks>
internal static class WordSplitter
{
    private const int LongestRun = 40;

    /// <param name="text">The text of the field.</param>
    /// <param name="start">The position of the first letter of a run.</param>
    /// <param name="end">The position after its last letter.</param>
    /// <returns>Null if the run is a word.</returns>
    public static GluedName? Split(ReadOnlySpan<char> text, int start, int end)
    {
        var run = text[start..end];
        if (run.Length < 3 || run.Length > LongestRun || (start > 1 && text[start - 1] is '\'' or '’' && char.IsLetter(text[start - 2])))
            return null;
        var around = new Surroundings(text, start, end);
        return (MayEndInCommand(run) ? ByCommands(run, around) : null) ?? WordsAroundCommand.Split(run, around);
    }

    /// <summary>False if <see cref="Split"/> finds a word, whatever stands around the run.</summary>
    public static bool MayEverSplit(ReadOnlySpan<char> run) =>
        run.Length is >= 3 and <= LongestRun && (MayEndInCommand(run) || WordsAroundCommand.MayEverSplit(run));

    /// <summary>Whether a function's name is a variable and "in" before a set: a sine does not have an interval as its argument.</summary>
    public static bool IsMember(ReadOnlySpan<char> run, Surroundings around) => run is "sin" && around.BeginsPair;

    /// <summary>
    /// Whether the run ends in names up to its first letter, or in a name that no word ends in. Looking from the end spares almost all
    /// words the full search.
    /// </summary>
    private static bool MayEndInCommand(ReadOnlySpan<char> run)
    {
        if (run.Length <= 1)
            return true;
        return EndsInName(run) || EndsInName(run[..^1]);
    }

    private static bool EndsInName(ReadOnlySpan<char> run)
    {
        for (var lengths = CommandTable.Shared.LengthsTo(run); lengths != 0; lengths &= lengths - 1)
        {
            var length = BitOperations.TrailingZeroCount(lengths);
            if (
                length <= run.Length
                && CommandTable.Shared.TryFind(run[^length..], out var command)
                && (RunClassifier.EndsNoWord(command) || MayEndInCommand(run[..^length]))
            )
                return true;
        }

        return false;
    }

    /// <summary>
    /// Splits a run into letters, if any, and then commands. A capital may follow a command, because extraction strips <c>\mathbb{R}</c>
    /// down to its letter.
    /// </summary>
    private static GluedName? ByCommands(ReadOnlySpan<char> run, Surroundings around)
    {
        if (
            (WordTable.Has(WordKind.Word, run) || (!around.IsScript && WordTable.Has(WordKind.Fragment, run)))
            && !(run.EndsWith("in") && (around.BeginsPair || around.BeginsScriptedSet))
        )
            return null;
        var parts = new List<Command?>();
        for (var prefix = 0; prefix <= run.Length - 2; prefix++)
        {
            parts.Clear();
            if (!TryParts(run[prefix..], parts) || (prefix == 0 && parts.Count < 2))
                continue;
            List<Command> commands = [.. parts.OfType<Command>()];
            if (RunClassifier.Of(run, prefix, commands, parts[^1] is null, around) is var certainty and not Certainty.None)
            {
                var name = new GluedName(SpansOf(prefix, parts), certainty);
                return LongerNames.Hold(run, name, around) ? null : name;
            }

            if (prefix > 0)
                return null;
        }

        return null;
    }

    /// <summary>Tries the longest name first. Null stands for a variable.</summary>
    private static bool TryParts(ReadOnlySpan<char> rest, List<Command?> parts)
    {
        if (rest.IsEmpty)
            return true;
        for (var length = Math.Min(rest.Length, CommandTable.Shared.Longest); length >= 2; length--)
        {
            if (
                !CommandTable.Shared.TryFind(rest[..length], out var command)
                || !MayBePart(command, parts.Count, isLast: length == rest.Length)
            )
                continue;
            // "SigmaBit" does not contain a variable B and a switch to italics.
            if (command.Class == CommandClass.Switch && parts is [.., null])
                continue;
            parts.Add(command);
            if (TryParts(rest[length..], parts))
                return true;
            parts.RemoveAt(parts.Count - 1);
        }

        if (
            parts is not [.., { } last]
            || (!char.IsAsciiLetterUpper(rest[0]) && !(RunClassifier.IsDistinct(last) && last.Name.Length > 5 && rest.Length == 1))
        )
            return false;
        parts.Add(null);
        if (TryParts(rest[1..], parts))
            return true;
        parts.RemoveAt(parts.Count - 1);
        return false;
    }

    private static bool MayBePart(Command command, int before, bool isLast) =>
        command.Source == command.Name
        && command.Class switch
        {
            CommandClass.TextFont or CommandClass.Reference or CommandClass.Colour or CommandClass.Word => false,
            CommandClass.Function => !isLast || before > 0,
            CommandClass.Switch => isLast && before > 0 && command.Name.Length == 2,
            CommandClass.Accent or CommandClass.Structure => command.Reading == Reading.Command,
            _ => command.Reading == Reading.Word ? command.Is(Role.Part) : !command.Is(Role.Whole),
        };

    private static List<TextSpan> SpansOf(int prefix, List<Command?> parts)
    {
        var spans = new List<TextSpan>(parts.Count + 1);
        if (prefix > 0)
            spans.Add(new TextSpan(0, prefix));
        var at = prefix;
        foreach (var command in parts)
        {
            spans.Add(new TextSpan(at, command?.Name.Length ?? 1));
            at = spans[^1].End;
        }

        return spans;
    }
}
