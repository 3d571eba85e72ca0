using PaperLint.Analysis;
using PaperLint.Analyzers.Markup.Layout;
using PaperLint.Analyzers.Markup.Tags;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Markup;

/// <summary>
/// Finds tags of HTML, JATS, TEI and MathML, with comments and instructions, and removes them so that the text reads as its authors saw it.
/// One analyzer serves all its rules, since what one tag leaves behind depends on the others.
/// </summary>
internal sealed class MarkupAnalyzer : RecordAnalyzer
{
    public const string Name = "markup/tags";

    private static readonly Clue Bracket = Clue.AnyOf('<', '$', '\\', '{');
    private static readonly Clue Angle = Clue.AnyOf('<');
    private static readonly Clue Tex = Clue.AnyOf('\\');

    private readonly Dictionary<MarkupDamage, RuleInfo> _rules;
    private readonly Writing _writing;

    /// <summary>The kinds of finding, in the order of <see cref="MarkupDamage"/>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["tag", "script", "formula", "comment", "broken"];

    public MarkupAnalyzer(IReadOnlyList<(string? Kind, ActiveRule Rule)> rules, Writing writing)
        : base([.. rules.Select(pair => pair.Rule.Info)])
    {
        _rules = rules.ToDictionary(pair => (MarkupDamage)Kinds.ToList().IndexOf(pair.Kind!), pair => pair.Rule.Info);
        _writing = writing;
    }

    public override bool MayReport(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (IsLookedAt(field) && MayHold(field.Span))
                return true;
        }

        return false;
    }

    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        foreach (var field in record.Fields)
        {
            if (IsLookedAt(field) && MayHold(field.Span))
                Analyze(field, sink);
        }
    }

    private static bool IsLookedAt(FieldText field) =>
        field.Role is FieldRole.Title or FieldRole.Abstract or FieldRole.Authors or FieldRole.Venue
        && Bracket.IsIn(field.Pairs)
        && (Angle.IsIn(field.Pairs) || Tex.IsIn(field.Pairs));

    /// <summary>Most angle brackets are comparisons.</summary>
    private static bool MayHold(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOf('<');
            if (next < 0)
                break;
            at += next;
            if (
                at + 1 < text.Length
                && (
                    char.IsAsciiLetter(text[at + 1])
                    || text[at + 1] is '/' or '!' or '?' or '$'
                    || (text[at + 1] == ' ' && text[at..Math.Min(text.Length, at + 10)].Contains('>'))
                )
            )
                return true;
        }

        return text.Contains("\\textless", StringComparison.Ordinal) || text.Contains("$\\less$", StringComparison.Ordinal);
    }

    private void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Text;
        var parts = PartReader.Read(text, _writing.Scripts);
        if (parts.Count == 0)
            return;
        MarkupLayout.Fill(text, parts, _writing.Scripts);
        DoubtShown(text, parts);
        var byTag = parts.ToDictionary(part => part.Tag);
        foreach (var part in parts)
        {
            if (part.Tag.Form == TagForm.Close && part.Tag.Partner is { } open && byTag.ContainsKey(open))
                continue;
            var closing = part.Tag.Partner is { } partner && byTag.TryGetValue(partner, out var other) && other != part ? other : null;
            if (_rules.TryGetValue(part.Damage, out var rule))
                sink.Report(Seen(rule, field, part, closing));
        }
    }

    /// <summary>A text about markup may show some.</summary>
    private static void DoubtShown(string text, List<MarkupPart> parts)
    {
        if (!parts.TrueForAll(static part => part.Tag is { IsPrefixed: false, Attributes.IsEmpty: true, Kind: not ElementKind.Block }))
            return;
        var hasScripts = parts.Exists(static part => part.Tag.Kind is ElementKind.Subscript or ElementKind.Superscript);
        if (hasScripts ? TagMentions.NamesLanguage(text) : TagMentions.IsTopic(text))
            parts.ForEach(static part => part.Doubt());
    }

    private Observation Seen(RuleInfo rule, FieldView field, MarkupPart part, MarkupPart? closing)
    {
        var safety = part.Safety == FixSafety.Safe && closing?.Safety is null or FixSafety.Safe ? FixSafety.Safe : FixSafety.Unsafe;
        var written = part.Content;
        if (part.Damage == MarkupDamage.Formula && part.Content is { } formula)
        {
            // Its own notation is no longer there, and another one is what was asked for.
            if (_writing.Symbols is Target.Latex or Target.Keep)
                safety = FixSafety.Unsafe;
            _ = _writing.TryWrite(formula, out written);
        }

        List<TextEdit> edits = [.. EditsOf(part, written), .. closing?.Edits ?? []];
        return new Observation(
            rule,
            field,
            part.Span,
            part.IsKept || edits.Count == 0 || (part.Content is not null && written is null) ? null : new ProposedFix(safety, edits),
            new Dictionary<string, string> { ["tag"] = Shown(part.Span.Of(field.Text)), ["content"] = part.Content ?? "…" }
        );
    }

    /// <summary>What replaces a formula is written with the spaces that it lost.</summary>
    private static List<TextEdit> EditsOf(MarkupPart part, string? written)
    {
        if (part.Content is null)
            return part.Edits;
        var around = part.Own.Split('\0');
        return [.. part.Edits, new TextEdit(part.Span, around[0] + written + (around.Length > 1 ? around[1] : ""))];
    }

    /// <summary>A tag without its attributes, as messages show it.</summary>
    private static string Shown(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(' ', '\n', '>');
        return end > 0 && tag[0] == '<' && char.IsAsciiLetter(tag[1]) ? $"{tag[..end]}>" : tag[..Math.Min(tag.Length, 40)].ToString();
    }
}
