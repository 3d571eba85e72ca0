using System.Buffers;
using PaperLint.Analysis;
using PaperLint.Analyzers.Markup.Layout;
using PaperLint.Analyzers.Markup.Tags;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Markup;

/// <summary>
/// Finds tags of HTML, JATS, TEI and MathML, with comments and instructions, and removes them so that the text reads as its authors saw it.
/// One analyzer serves all its rules, since what one tag leaves behind depends on the others.
/// </summary>
internal sealed class MarkupAnalyzer : FieldAnalyzer
{
    public const string Name = "markup/tags";

    /// <summary>How BibTeX begins a tag.</summary>
    private static readonly SearchValues<string> TexBrackets = SearchValues.Create(["\\textless", "$\\less$"], StringComparison.Ordinal);

    private readonly Dictionary<MarkupDamage, RuleInfo> _rules;
    private readonly Writing _writing;

    public MarkupAnalyzer(IReadOnlyList<(string? Kind, ActiveRule Rule)> rules, Writing writing)
        : base([.. rules.Select(pair => pair.Rule.Info)])
    {
        _rules = rules.ToDictionary(pair => Enum.Parse<MarkupDamage>(pair.Kind!, ignoreCase: true), pair => pair.Rule.Info);
        _writing = writing;
    }

    /// <summary>The names of <see cref="MarkupDamage"/>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetNames<MarkupDamage>().Select(static name => name.ToLowerInvariant())];

    protected override Clue Clue { get; } = Clue.AnyOf('<', '\\');

    protected override bool MayFindIn(ReadOnlySpan<char> text) =>
        TagScanner.MayHaveTags(text) || (text.Contains('\\') && text.IndexOfAny(TexBrackets) >= 0);

    protected override void Analyze(FieldView field, FindingSink sink)
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
            if (_rules.TryGetValue(part.Damage, out var rule) && IsAbout(rule, field))
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
        return [.. part.Edits, new TextEdit(part.Span, part.Before + written + part.After)];
    }

    /// <summary>A tag without its attributes, as messages show it.</summary>
    private static string Shown(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(' ', '\n', '>');
        return end > 0 && tag[0] == '<' && char.IsAsciiLetter(tag[1]) ? $"{tag[..end]}>" : tag[..Math.Min(tag.Length, 40)].ToString();
    }
}
