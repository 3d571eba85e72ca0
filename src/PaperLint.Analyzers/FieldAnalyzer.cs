using System.Collections.Immutable;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Analyzers;

/// <summary>Looks at the fields that its one rule names, each by itself; at every field that has a role where the rule names none.</summary>
/// <example>
/// <code>
/// public sealed class Shouting(RuleInfo rule) : FieldAnalyzer(rule)
/// {
///     protected override void Analyze(FieldView field, FindingSink sink)
///     {
///         if (!field.Span.ContainsAnyInRange('a', 'z'))
///             sink.Report(new Observation(Rule, field, new TextSpan(0, field.Span.Length)));
///     }
/// }
/// </code>
/// </example>
public abstract class FieldAnalyzer(RuleInfo rule) : RecordAnalyzer([rule])
{
    protected RuleInfo Rule => Rules[0];

    public sealed override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        foreach (var field in record.Fields)
        {
            if (IsLookedAt(Rule.Fields, field.Role) && !field.Span.IsEmpty)
                Analyze(field, sink);
        }
    }

    /// <param name="field">Never empty, but it may hold nothing but white space.</param>
    protected abstract void Analyze(FieldView field, FindingSink sink);

    private static bool IsLookedAt(ImmutableArray<FieldRole> roles, FieldRole role) =>
        roles.IsEmpty ? role != FieldRole.Other : roles.Contains(role);
}
