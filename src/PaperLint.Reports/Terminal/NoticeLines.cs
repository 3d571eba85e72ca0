using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>Notices about records: a few of them, or all if requested.</summary>
internal static class NoticeLines
{
    private const int Most = 5;

    /// <param name="what">The text before each notice.</param>
    /// <param name="those">What the records without a line have in common.</param>
    public static IEnumerable<TerminalLine> Of(IReadOnlyList<Notice> notices, string what, string those, bool all)
    {
        var named = notices.Take(all ? int.MaxValue : Most).ToList();
        foreach (var notice in named)
            yield return new TerminalLine().Add($"{what}: ", Tone.Warning).Add($"{notice.Path}#{notice.Pointer}: {notice.Reason}");
        if (notices.Count > named.Count)
            yield return new TerminalLine().Add(
                $"{Quantity.Of("more record", notices.Count - named.Count)} {those}: --verbose lists all.",
                Tone.Dim
            );
    }
}
