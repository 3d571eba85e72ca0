using System.Collections.Immutable;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Analyzers;

/// <summary>
/// Looks at the fields that its one rule names, each by itself; at every field that has a role where the rule names none.
/// </summary>
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
internal abstract class FieldAnalyzer(RuleInfo rule) : RecordAnalyzer([rule])
{
    /// <summary>The roles it looks at, one bit each.</summary>
    private readonly uint _roles = RolesOf(rule.Fields);

    protected RuleInfo Rule { get; } = rule;

    public sealed override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        // Every rule comes by here with every record: no enumerator is made, and most fields are passed by at a glance.
        for (var i = 0; i < record.Fields.Count; i++)
        {
            var field = record.Fields[i];
            if (IsLookedAt(field.Role) && !field.Span.IsEmpty)
                Analyze(field, sink);
        }
    }

    /// <param name="field">Never empty, but it may hold nothing but white space.</param>
    protected abstract void Analyze(FieldView field, FindingSink sink);

    private bool IsLookedAt(FieldRole role) => (_roles & RoleSet(role)) != 0;

    private static uint RolesOf(ImmutableArray<FieldRole> named) =>
        named.IsEmpty ? ~RoleSet(FieldRole.Other) : named.Aggregate(0u, static (roles, role) => roles | RoleSet(role));

    private static uint RoleSet(FieldRole role) => 1u << (int)role;
}
