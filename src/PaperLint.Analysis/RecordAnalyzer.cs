using PaperLint.Findings;

namespace PaperLint.Analysis;

/// <summary>
/// Analyses one record at a time. The first of the three kinds of analyzer, and the preferred one: it needs only the record.
/// </summary>
/// <remarks>
/// An analyzer is stateless: one instance serves all threads, and what it reports for a record depends only on that record and the
/// evidence. It does no I/O and reads no clock. If it throws, the record counts as not examined by its rules.
/// </remarks>
/// <example>
/// <code>
/// public sealed class Shouting(RuleInfo rule) : RecordAnalyzer([rule])
/// {
///     public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
///     {
///         if (record.Title is { } title &amp;&amp; !title.Span.ContainsAnyInRange('a', 'z'))
///             sink.Report(new Observation(rule, title, new TextSpan(0, title.Span.Length)));
///     }
/// }
/// </code>
/// </example>
public abstract class RecordAnalyzer(IReadOnlyList<RuleInfo> rules)
{
    /// <summary>The rules that it may report, all of one stage.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; } = rules;

    public Stage Stage => Rules[0].Family.Stage;

    /// <summary>
    /// Whether it examines protected spans, such as intact mathematics: its findings there are kept, but have no fix. False for almost all
    /// analyzers.
    /// </summary>
    public virtual bool ReadsProtected => false;

    /// <summary>
    /// Creates the survey whose evidence the analyzer needs; null for almost all. A run with such an analyzer reads all input twice.
    /// </summary>
    public virtual Survey? CreateSurvey() => null;

    /// <summary>
    /// False if there is certainly nothing to report. It is asked first, for every record, so it must be fast and must not allocate: most
    /// records end here. An analyzer without an answer of its own says true.
    /// </summary>
    /// <param name="fields">The fields that have a role, in the order of the record.</param>
    public virtual bool MayReport(ReadOnlySpan<FieldText> fields) => true;

    public abstract void Analyze(RecordView record, Evidence evidence, FindingSink sink);
}
