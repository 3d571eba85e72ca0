using PaperLint.Analyzers.Commands;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>
/// Finds longer names around the name of a command: names that LaTeX knows but PaperLint does not write. <c>hookleftarrow</c> is not a
/// <c>leftarrow</c>.
/// </summary>
internal static class LongerNames
{
    /// <summary>Whether a part belongs to such a longer name.</summary>
    public static bool Hold(ReadOnlySpan<char> run, GluedName name, Surroundings around)
    {
        foreach (var part in name.Parts)
        {
            if (part.Length < 2 || !CommandTable.Shared.TryFind(part.Of(run), out _))
                continue;
            for (var start = 0; start <= part.Start; start++)
            {
                for (var end = run.Length; end >= part.End; end--)
                {
                    var longer = run[start..end];
                    if (name.Cuts(start, run) || name.Cuts(end, run))
                        continue;
                    if (
                        longer.Length > part.Length
                        && KnownCommands.Contains(longer)
                        && !CommandTable.Shared.TryFind(longer, out _)
                        && !(longer.Length == run.Length && BeginWithVariable(run, around))
                    )
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a name is the end of a longer one: <c>hookleftarrow</c>.</summary>
    public static bool End(ReadOnlySpan<char> letters, int length)
    {
        for (var start = 0; start < letters.Length - length; start++)
        {
            if (KnownCommands.Contains(letters[start..]))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a name that LaTeX knows must be read as a variable and a sign, or as a variable and its growing bracket, since nothing else
    /// fits: <c>for ngg m</c>, <c>d/mright)</c>.
    /// </summary>
    public static bool BeginWithVariable(ReadOnlySpan<char> run, Surroundings around) =>
        CommandTable.Shared.TryFind(run[1..], out var command)
        && (
            (command.IsInfix && !around.EndsOperand && !around.EndsArticle && around.BeginsOperand)
            || (command.Class == CommandClass.Fence && (around.BeginsFence || around.EndsFence))
        );
}
