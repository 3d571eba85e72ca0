using PaperLint.Analyzers.Commands;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>
/// Names of commands that LaTeX knows and PaperLint does not write, around the name of one that it does: <c>hookleftarrow</c> is no
/// <c>leftarrow</c>.
/// </summary>
internal static class LongerNames
{
    /// <summary>Whether a part belongs to a longer name of a command that LaTeX knows and PaperLint does not write.</summary>
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
    /// Whether a name that LaTeX knows stands where only a variable and a sign, or a variable and its growing bracket, can: <c>for ngg
    /// m</c>, <c>d/mright)</c>.
    /// </summary>
    public static bool BeginWithVariable(ReadOnlySpan<char> run, Surroundings around) =>
        CommandTable.Shared.TryFind(run[1..], out var command)
        && (
            (command.IsInfix && !around.EndsOperand && !around.EndsArticle && around.BeginsOperand)
            || (command.Class == CommandClass.Fence && (around.BeginsFence || around.EndsFence))
        );
}
