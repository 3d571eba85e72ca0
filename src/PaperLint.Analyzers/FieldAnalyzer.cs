using System.Collections.Immutable;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Analyzers;

/// <summary>
/// Looks at the fields that its one rule names, each by itself. If the rule names none, looks at every field that has a role.
/// </summary>
internal abstract class FieldAnalyzer(RuleInfo rule) : RecordAnalyzer([rule])
{
    /// <summary>The roles of the fields to look at, one bit each.</summary>
    private readonly uint _roles = RolesOf(rule.Fields);

    protected RuleInfo Rule { get; } = rule;

    public sealed override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        // Runs for every rule and every record: hence no enumerator, and most fields are skipped after one check.
        for (var i = 0; i < record.Fields.Count; i++)
        {
            var field = record.Fields[i];
            if (IsLookedAt(field.Role) && !field.Span.IsEmpty)
                Analyze(field, sink);
        }
    }

    /// <param name="field">Never empty, but possibly only white space.</param>
    protected abstract void Analyze(FieldView field, FindingSink sink);

    private bool IsLookedAt(FieldRole role) => (_roles & RoleSet(role)) != 0;

    private static uint RolesOf(ImmutableArray<FieldRole> named) =>
        named.IsEmpty ? ~RoleSet(FieldRole.Other) : named.Aggregate(0u, static (roles, role) => roles | RoleSet(role));

    private static uint RoleSet(FieldRole role) => 1u << (int)role;
}
