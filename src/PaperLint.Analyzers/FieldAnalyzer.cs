using System.Collections.Immutable;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers;

/// <summary>
/// Looks at the fields that its rules name, each by itself. If a rule names none, looks at every field that has a role.
/// </summary>
/// <param name="rules">At least one.</param>
internal abstract class FieldAnalyzer(params ImmutableArray<RuleInfo> rules) : RecordAnalyzer(rules)
{
    /// <summary>The roles of the fields to look at, one bit each.</summary>
    private readonly uint _roles = rules.Aggregate(0u, static (roles, rule) => roles | RolesOf(rule.Fields));

    /// <summary>The only rule, or the first of several.</summary>
    protected RuleInfo Rule { get; } = rules[0];

    /// <summary>What every text has in which it finds anything; only such texts are passed to it.</summary>
    protected virtual Clue Clue => Clue.None;

    public sealed override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        // Runs for every rule and every record: hence no enumerator, and most fields are skipped after one check.
        for (var i = 0; i < record.Fields.Count; i++)
        {
            var field = record.Fields[i];
            if (IsLookedAt(field))
                Analyze(field, sink);
        }
    }

    public sealed override bool MayReport(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (IsLookedAt(field) && MayFindIn(field.Span))
                return true;
        }

        return false;
    }

    /// <param name="field">Never empty, but possibly only white space.</param>
    protected abstract void Analyze(FieldView field, FindingSink sink);

    /// <summary>False if there is certainly nothing to report in a text with the clue; must not allocate.</summary>
    /// <param name="text">Never empty.</param>
    protected virtual bool MayFindIn(ReadOnlySpan<char> text) => true;

    /// <summary>Whether a rule is about a field: of several rules, each may name others.</summary>
    protected static bool IsAbout(RuleInfo rule, FieldText field) => (RolesOf(rule.Fields) & RoleSet(field.Role)) != 0;

    private bool IsLookedAt(FieldText field) =>
        (_roles & RoleSet(field.Role)) != 0 && (Clue.IsNone || Clue.IsIn(field.Pairs)) && !field.Span.IsEmpty;

    private static uint RolesOf(ImmutableArray<FieldRole> named) =>
        named.IsEmpty ? ~RoleSet(FieldRole.Other) : named.Aggregate(0u, static (roles, role) => roles | RoleSet(role));

    private static uint RoleSet(FieldRole role) => 1u << (int)role;
}
