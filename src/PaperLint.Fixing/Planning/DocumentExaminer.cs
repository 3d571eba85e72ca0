using PaperLint.Analysis;
using PaperLint.Deciding;
using PaperLint.Linting;
using PaperLint.Linting.Facts;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Storage.Spilling;

namespace PaperLint.Fixing.Planning;

/// <summary>Reads a document completely: several workers analyse its records, and results come back in the order of the file.</summary>
internal sealed class DocumentExaminer(
    RecordAnalysis analysis,
    DatasetRules dataset,
    OrderedBatches batches,
    RunSpill spill,
    Decisions? decisions
)
{
    /// <summary>What a worker has found in a record.</summary>
    /// <param name="Extra">The additional result that the pass is for.</param>
    public readonly record struct WorkResult<T>(CascadeResult Found, T Extra);

    /// <summary>Only looks for findings.</summary>
    public Examination Examine(OpenableDocument document, Func<Stream> open, CancellationToken cancellation) =>
        Run(
            document,
            open,
            (record, profile) => new WorkResult<bool>(analysis.Analyze(record, profile), true),
            static (_, _) => { },
            cancellation
        );

    /// <param name="deliver">Receives each result, after it has been added to the examination.</param>
    public Examination Run<T>(
        OpenableDocument document,
        Func<Stream> open,
        Func<Record, Profile, WorkResult<T>> work,
        Action<Examination, T> deliver,
        CancellationToken cancellation
    )
    {
        var examination = new Examination(dataset.NewPool(), spill.NewFindings());
        var pass = new DocumentPass(document)
        {
            OpenText = open,
            OnSkipped = examination.Skipped.Add,
            ReadsLastByte = true,
        };
        var outcome = pass.Share(batches, batch => batch.ConvertAll(Work), Deliver, cancellation);
        examination.Beside = outcome.Beside;
        examination.Errors.AddRange(outcome.Errors);
        return examination;

        (Profile Profile, SourceMarks Marks, WorkResult<T> Result) Work(Record record)
        {
            var profile = analysis.ProfileOf(record);
            var result = work(record, profile);
            foreach (var standing in decisions?.CurrentIn(record, result.Found.Findings) ?? [])
                examination.Decisions.Add(standing);
            examination.Surveys.Observe(RecordGlance.Of(record));
            return (profile, SourceMarks.Of(record), result);
        }

        void Deliver(List<(Profile Profile, SourceMarks Marks, WorkResult<T> Result)> results)
        {
            foreach (var (profile, marks, result) in results)
            {
                examination.Records++;
                examination.Profiles.Add(profile);
                examination.Facts.Observe(marks, result.Found.Findings);
                foreach (var finding in result.Found.Findings)
                    examination.Findings.Add(finding);
                examination.Skipped.AddRange(result.Found.Skipped);
                examination.Notices.AddRange(result.Found.Notices);
                deliver(examination, result.Extra);
            }
        }
    }
}
