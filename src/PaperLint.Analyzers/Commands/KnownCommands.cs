namespace PaperLint.Analyzers.Commands;

/// <summary>
/// The names of all commands that LaTeX and its common packages define, whether PaperLint understands them or not. They are read on first
/// use.
/// </summary>
internal static class KnownCommands
{
    /// <summary>Not frozen: that takes longer than most runs look anything up.</summary>
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Names = new(() =>
        Load().GetAlternateLookup<ReadOnlySpan<char>>()
    );

    public static bool Contains(ReadOnlySpan<char> name) => CommandTable.Shared.TryFind(name, out _) || Names.Value.Contains(name);

    private static HashSet<string> Load() =>
        TableResource.Lines("PaperLint.Analyzers.Commands.known-commands.txt").ToHashSet(StringComparer.Ordinal);
}
