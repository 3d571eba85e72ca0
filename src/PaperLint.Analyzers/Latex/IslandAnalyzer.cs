using PaperLint.Analysis;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Protection;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Finds mathematics that lost its LaTeX source form, and writes it in Unicode if nothing but the form was lost. Rule files refer to it as
/// <c>latex/islands</c>, with the kinds <c>stripped</c>, <c>lost-structure</c>, <c>script</c>, <c>leftover</c>, <c>brace</c> and
/// <c>doubtful</c>.
/// </summary>
/// <remarks>
/// It parses a field as mathematics, and decides from the record whether <c>times</c>, <c>in</c> or <c>Gamma</c> is a command or English.
/// Its conclusions never depend on which of its rules are active.
/// </remarks>
public sealed class IslandAnalyzer : RecordAnalyzer
{
    public const string Name = "latex/islands";

    private readonly Dictionary<IslandKind, RuleInfo> _rules;
    private readonly Writing _writing;

    /// <param name="rules">At least one, each with the kind that its file names.</param>
    /// <exception cref="ArgumentException">A kind is unknown, or two rules share one.</exception>
    public IslandAnalyzer(IReadOnlyList<(string? Kind, ActiveRule Rule)> rules, Writing writing)
        : base([.. rules.Select(rule => rule.Rule.Info)])
    {
        _writing = writing;
        _rules = rules.ToDictionary(rule => KindOf(rule.Kind), rule => rule.Rule.Info);
    }

    /// <summary>The kinds of finding that rule files may name.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["stripped", "lost-structure", "script", "leftover", "brace", "doubtful"];

    public override bool MayReport(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (field.Role is FieldRole.Title or FieldRole.Abstract && Prefilter.MayBeIn(field))
                return true;
        }

        return false;
    }

    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        FieldView[] texts = [.. record.Fields.Where(field => field.Role is FieldRole.Title or FieldRole.Abstract)];
        var known = RecordEvidence.Of([.. texts.Select(field => field.Text)]);
        var fields = new List<(FieldView Field, IslandFinder Finder, ParsedText Parsed)>();
        for (var at = 0; at < texts.Length; at++)
        {
            // Something is in one of them, as MayReport has found: if in none before, then in the last.
            var isSure = fields.Count == 0 && at == texts.Length - 1;
            if (!isSure && !Prefilter.MayBeIn(texts[at]))
                continue;
            var parsed = ParsedText.Of(texts[at].Text);
            fields.Add((texts[at], new IslandFinder(parsed, known, record.Profile.Name == Profile.HuggingFace, _writing), parsed));
        }

        foreach (var (field, finder, parsed) in fields)
            finder.RecordCertainties();
        foreach (var (field, finder, parsed) in fields)
            Report(record, field, finder.Find(), parsed, sink);
    }

    private void Report(RecordView record, FieldView field, List<Island> islands, ParsedText parsed, FindingSink sink)
    {
        // LaTeX that an earlier fix wrote is found again in its text, but is correct.
        var written = _writing.Symbols == Target.Latex ? DollarMath.In(parsed.Text) : [];
        foreach (var island in islands.Where(island => !written.Exists(island.Span.Overlaps)))
            Report(record, field, IsKept(island) ? island with { Fix = IslandFix.None } : island, sink);
        foreach (var island in LeftoverScan.Find(parsed).Concat(OrphanBraces.Find(parsed)).Concat(UnicodeResidue.Find(parsed.Text)))
        {
            if (!islands.Exists(other => other.Span.Overlaps(island.Span)) && !written.Exists(island.Span.Overlaps))
                Report(record, field, island, sink);
        }
    }

    /// <summary>Whether mathematics of this kind is to stay as it is written.</summary>
    private bool IsKept(Island island) =>
        _writing.Symbols == Target.Keep
        || (_writing is { Scripts: ScriptStyle.Keep, Symbols: not Target.Latex } && island.Kind == IslandKind.Script);

    private void Report(RecordView record, FieldView field, Island found, FindingSink sink)
    {
        var island = Written(found);
        if (!_rules.TryGetValue(island.Kind, out var rule) || !rule.Fields.Contains(field.Role) || !IsDamageIn(record.Profile, island))
            return;
        var safety =
            island is { Certainty: Certainty.Certain, Fix.IsLossy: false } && record.Profile.Name == Profile.HuggingFace
                ? FixSafety.Safe
                : FixSafety.Unsafe;
        var fix = island.Fix.Edits.Count == 0 ? null : new ProposedFix(safety, island.Fix.Edits);
        sink.Report(
            new Observation(
                rule,
                field,
                island.Span,
                fix,
                new Dictionary<string, string> { ["detail"] = island.Reason.Command ?? "", ["fix"] = FixedText(field, island) }
            )
            {
                Grounds = island.Reason.Grounds ?? "",
            }
        );
    }

    /// <summary>The island with its fix in the required writing, or without a fix if that is impossible.</summary>
    private Island Written(Island island)
    {
        if (_writing.Symbols != Target.Ascii)
            return island;
        var edits = new List<TextEdit>(island.Fix.Edits.Count);
        foreach (var edit in island.Fix.Edits)
        {
            if (!_writing.TryWrite(edit.NewText, out var written))
                return island with { Fix = IslandFix.None };
            edits.Add(edit with { NewText = written });
        }

        return island with
        {
            Fix = island.Fix with { Edits = edits },
        };
    }

    /// <summary>
    /// In texts that keep their LaTeX, a command with its backslash is not damage; and where nothing was stripped, authors may write
    /// mathematics in plain letters.
    /// </summary>
    private static bool IsDamageIn(Profile profile, Island island) =>
        profile.Name switch
        {
            Profile.HuggingFace => true,
            Profile.Arxiv => island.Certainty == Certainty.Certain && island.Kind is IslandKind.Stripped,
            _ => island.Certainty == Certainty.Certain,
        };

    /// <summary>The text of the span after the fix.</summary>
    private static string FixedText(FieldView field, Island island)
    {
        var text = island.Span.Of(field.Span).ToString();
        foreach (var edit in island.Fix.Edits.Reverse())
            text = (edit with { Span = edit.Span.Shift(-island.Span.Start) }).ApplyTo(text);
        return text;
    }

    private static IslandKind KindOf(string? kind) =>
        kind switch
        {
            "stripped" => IslandKind.Stripped,
            "lost-structure" => IslandKind.LostStructure,
            "script" => IslandKind.Script,
            "leftover" => IslandKind.Leftover,
            "brace" => IslandKind.Brace,
            "doubtful" => IslandKind.Doubtful,
            _ => throw new ArgumentException($"'{kind}' is no kind of {Name}; there are {string.Join(", ", Kinds)}.", nameof(kind)),
        };
}
