namespace PaperLint.Fixing.Journals;

/// <summary>What a journal says was done, and whether it can be trusted.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Documents">The documents that were changed, in the order of the journal.</param>
/// <param name="Doubt">A sentence on why someone else may have written it; null if its seals show that the user wrote it here.</param>
public sealed record Journal(string Path, IReadOnlyList<JournalDocument> Documents, string? Doubt)
{
    /// <summary>The version of the format that is written now; later ones cannot be read.</summary>
    public const int Version = 3;
}

/// <summary>A journal to undo.</summary>
/// <param name="PassedOver">
/// The absolute paths of journals with higher numbers that are not the user's own, or are not valid journals.
/// </param>
public sealed record FoundJournal(Journal Journal, IReadOnlyList<string> PassedOver);
