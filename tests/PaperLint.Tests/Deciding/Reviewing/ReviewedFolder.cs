using PaperLint.Deciding;
using PaperLint.Deciding.Reviewing;
using PaperLint.Findings;
using PaperLint.Tests.Reports;

namespace PaperLint.Tests.Deciding.Reviewing;

/// <summary>Findings for a test, and a folder for the decisions about them.</summary>
internal sealed class ReviewedFolder : IDisposable
{
    public static ReviewVerdict Rejected { get; } = ReviewVerdict.Reject("It is a name.");

    private readonly List<DecisionLedger> _ledgers = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("paperlint-review-").FullName;

    public string File => Path.Combine(Root, ".paperlint", "decisions.jsonl");

    /// <summary>The content of the decisions file; empty if there is none.</summary>
    public string Decided => System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : "";

    public IReadOnlyList<string> Lines => Decided.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One escape for each letter, each in a record of its own; equal letters form a group.</summary>
    public static IReadOnlyList<Finding> Escapes(string letters) =>
        [
            .. letters.Select(
                (letter, at) =>
                    Papers.Finding(Pages.Escape, $"record {at} gains [|\\{letter}|] and more", $"{letter}", line: 10 + 5 * at, row: at)
            ),
        ];

    public Review Start(IReadOnlyCollection<Finding> findings, bool decided = false)
    {
        // Rejected findings are no longer found, unless asked for.
        var decisions = Decisions.Above(Root);
        var isAnyRejected = findings.Any(finding => decisions.About(finding) is { IsAccepted: false });
        IReadOnlyCollection<Finding> found =
            decided || !isAnyRejected ? findings : [.. findings.Where(finding => decisions.About(finding) is not { IsAccepted: false })];
        var ledger = DecisionLedger.Above(Root);
        _ledgers.Add(ledger);
        return new Review(ReviewGroups.Of(found, decisions, Severity.Info, decided), ledger);
    }

    /// <summary>Ends every review, as a program does unless it is killed.</summary>
    public void End()
    {
        _ledgers.ForEach(ledger => ledger.Dispose());
        _ledgers.Clear();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>Answers every question that is left.</summary>
    /// <returns>What the questions were about, in order.</returns>
    public static List<string> Drain(Review review, Action answer)
    {
        var asked = new List<string>();
        while (review.Current is not null)
        {
            asked.Add(review.Show(1)[0].Matched);
            answer();
        }

        return asked;
    }
}
