using PaperLint.Analyzers;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Tests.Analyzers.Cases;

/// <summary>What the rules of some families make of a case.</summary>
internal sealed class CaseRun
{
    private readonly string[] _families;
    private readonly Writing _writing;

    public CaseRun(DamageCase given, params string[] families)
        : this(given, Writing.ForPrograms, families) { }

    public CaseRun(DamageCase given, Writing writing, params string[] families)
    {
        (_families, _writing) = (families, writing);
        (Found, Safely, Offered) = (Find(given.Text), Mend(given.Text, FixSafety.Safe), Mend(given.Text, FixSafety.Unsafe));
        Verdict = Judge(given);
    }

    public IReadOnlyList<Finding> Found { get; }

    /// <summary>The text after safe fixes.</summary>
    public string Safely { get; }

    /// <summary>The text after all fixes.</summary>
    public string Offered { get; }

    /// <summary>What differs from what the case asks for; empty if nothing does.</summary>
    public string Verdict { get; }

    private string Judge(DamageCase given)
    {
        if (given.Damage.IsEmpty)
            return Safely != given.Text ? "changed, but right"
                : Found.Count > 0 ? "reported, but right"
                : "";
        if (Safely != given.Text && Safely != given.Fixed)
            return given.Fixed is null ? "mended safely, but uncertain" : $"safe fixes go elsewhere: {Safely}";
        if (given.Fixed is not null && Safely != given.Fixed)
            return Offered == given.Fixed || Offered == given.Offered ? "only offered"
                : Found.Count == 0 ? "not found"
                : "not mended";
        if (given.Offered is not null && Offered != given.Offered)
            return Found.Count == 0 ? "not found" : "not offered";
        return Missed(given) is { } missed ? $"not found: {missed}" : "";
    }

    private string? Missed(DamageCase given)
    {
        var from = 0;
        foreach (var part in given.Damage)
        {
            var at = given.Text.IndexOf(part, from, StringComparison.Ordinal);
            var place = new TextSpan(at, part.Length);
            if (!Found.Any(finding => IsTouched(finding, place)))
                return part;
            from = place.End;
        }

        return null;
    }

    /// <summary>A finding may be at one of two places that its fix changes together.</summary>
    private static bool IsTouched(Finding finding, TextSpan place) =>
        finding.Location.Text.Overlaps(place) || finding.Fix?.Edits.Any(edit => edit.Text.Span.Overlaps(place)) == true;

    private IReadOnlyList<Finding> Find(string text) =>
        [
            .. Mending
                .Find(text, Profile.Plain, _writing)
                .Where(finding => _families.Contains(finding.Rule.Family.Prefix, StringComparer.Ordinal)),
        ];

    private string Mend(string text, FixSafety least)
    {
        for (var round = 0; round < 10; round++)
        {
            var edits = EditSelection.Choose(
                Find(text)
                    .Where(finding => finding.Fix is { } fix && fix.Safety >= least)
                    .Select(finding => new EditCandidate(finding.Rule.Id, [.. finding.Fix!.Edits.Select(edit => edit.Text)]))
            );
            if (edits.Count == 0)
                break;
            text = TextRevision.Original(text.AsMemory()).Apply(edits).Text;
        }

        return text;
    }
}
