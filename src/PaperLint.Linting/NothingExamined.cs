using PaperLint.Findings;

namespace PaperLint.Linting;

/// <summary>The error about a run that found no record: a build that checks nothing must not pass.</summary>
internal static class NothingExamined
{
    /// <param name="documents">How many documents were read.</param>
    /// <param name="others">How many files have no known format.</param>
    public static InputError Of(int documents, int others) =>
        new(
            null,
            null,
            (documents, others) switch
            {
                (1, _) => "Nothing was examined: the only readable file has no records.",
                (not 0, _) => $"Nothing was examined: the {documents:N0} readable files have no records.",
                (_, 0) => "Nothing was examined: there are no files, or all of them were skipped.",
                (_, 1) => "Nothing was examined: the only file does not contain papers in a format that PaperLint reads.",
                _ => $"Nothing was examined: none of {others:N0} files contains papers in a format that PaperLint reads.",
            },
            "If this is expected, add --allow-empty."
        );
}
