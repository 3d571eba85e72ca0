namespace PaperLint.Fixing.Journals;

/// <summary>What a journal says was done, and whether it is to be believed.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Documents">Those that were changed, in the order of the journal.</param>
/// <param name="Doubt">Why it may be somebody else's, as a sentence; null where its seals show that the user wrote it here.</param>
public sealed record Journal(string Path, IReadOnlyList<JournalDocument> Documents, string? Doubt)
{
    /// <summary>Of the form that is written today; a later one cannot be read.</summary>
    public const int Version = 3;
}

/// <summary>A journal that is to be undone.</summary>
/// <param name="PassedOver">Journals with higher numbers that are not the user's own, or none at all, absolute.</param>
public sealed record FoundJournal(Journal Journal, IReadOnlyList<string> PassedOver);
