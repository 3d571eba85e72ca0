using PaperLint.Findings;

namespace PaperLint.Engine.Linting;

/// <summary>What is said of a run that came upon no record: a build that checks nothing must not stay green.</summary>
internal static class NothingExamined
{
    /// <param name="documents">How many were read.</param>
    /// <param name="others">How many files no format knows.</param>
    public static InputError Of(int documents, int others) => new(
        null,
        null,
        (documents, others) switch
        {
            (1, _) => "Nothing was examined: the one file that could be read has no records.",
            (not 0, _) => $"Nothing was examined: the {documents:N0} files that could be read have no records.",
            (_, 0) => "Nothing was examined: there are no files, or all of them are left out.",
            (_, 1) => "Nothing was examined: the one file that there is holds no papers in a format that PaperLint reads.",
            _ => $"Nothing was examined: none of {others:N0} files holds papers in a format that PaperLint reads.",
        },
        "If that may be so, add --allow-empty.");
}
