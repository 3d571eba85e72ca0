using PaperLint.Findings;

namespace PaperLint.Analysis;

/// <summary>
/// Looks at one record at a time. The first of the three shapes of analyzer, and the one to prefer: it needs nothing but the
/// record.
/// </summary>
/// <remarks>
/// An analyzer is stateless: one instance serves all threads, and what it reports for a record depends on that record and the
/// evidence alone. It does no I/O and reads no clock. It may throw: the record then counts as not examined by its rules.
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
    /// <summary>The rules it may report, all of one stage.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; } = rules;

    public Stage Stage => Rules[0].Family.Stage;

    /// <summary>
    /// Whether it checks protected places, such as intact mathematics: its findings there are kept, and have no repair. False for almost
    /// all.
    /// </summary>
    public virtual bool ReadsProtected => false;

    /// <summary>
    /// The survey whose evidence the analyzer asks for; null for almost all. A run with such an analyzer reads everything twice.
    /// </summary>
    public virtual Survey? CreateSurvey() => null;

    public abstract void Analyze(RecordView record, Evidence evidence, FindingSink sink);
}
