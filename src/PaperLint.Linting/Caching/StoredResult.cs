using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Storage.Caching;
using PaperLint.Storage.Spilling;
using PaperLint.Text.Binary;

namespace PaperLint.Linting.Caching;

/// <summary>The result of a document as an earlier run has stored it; every byte of it has been checked.</summary>
/// <param name="find">Finds a rule by its plan and id.</param>
internal sealed class StoredResult(CacheEntry entry, Func<UsedPlan, string, RuleInfo?> find)
{
    public required Action<Finding> OnFinding { get; init; }

    public required Action<SkippedItem> OnSkipped { get; init; }

    public required Action<Notice> OnNotice { get; init; }

    /// <summary>Delivers everything in the order in which it was found.</summary>
    /// <param name="path">The path of the document.</param>
    /// <param name="surveys">Add what they would have observed.</param>
    /// <exception cref="InvalidDataException">
    /// The result is not what <see cref="ResultDraft"/> writes, or cannot be read any more.
    /// </exception>
    public DocumentTotals Read(string path, IReadOnlyList<Survey> surveys)
    {
        DocumentTotals? totals = null;
        var findings = new FindingFormat { Rules = new RuleReferences(find), Names = new NameTable() };
        var (skipped, notices) = (new SkippedItemFormat(), new NoticeFormat());
        foreach (var block in entry.Blocks())
        {
            switch ((ResultPart)block.ReadUnsigned())
            {
                case ResultPart.Items:
                    while (!block.IsAtEnd)
                        ReadItem(block);
                    break;
                case ResultPart.Survey:
                    var number = block.ReadUnsigned();
                    if (number >= (ulong)surveys.Count)
                        throw block.Damaged("it is about a rule that is not in force");
                    surveys[(int)number].Read(block, path);
                    break;
                case ResultPart.Totals:
                    totals = new DocumentTotalsFormat().Read(block);
                    break;
                default:
                    throw block.Damaged("one of its parts is of an unknown kind");
            }
        }

        entry.Touch();
        return totals ?? throw new InvalidDataException("The stored result has no end.");

        void ReadItem(ValueReader block)
        {
            switch ((ResultItem)block.ReadUnsigned())
            {
                case ResultItem.Finding:
                    OnFinding(findings.Read(block));
                    break;
                case ResultItem.Skipped:
                    OnSkipped(skipped.Read(block));
                    break;
                case ResultItem.Notice:
                    OnNotice(notices.Read(block));
                    break;
                default:
                    throw block.Damaged("one of its items is of an unknown kind");
            }
        }
    }
}
