using PaperLint.Analysis;
using PaperLint.Analyzers.Markup.Tags;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Markup.Entities;

/// <summary>Finds references to characters: written once, or escaped again by each program that they passed through.</summary>
internal sealed class EntityAnalyzer(IReadOnlyList<(string? Kind, ActiveRule Rule)> rules)
    : FieldAnalyzer([.. rules.Select(pair => pair.Rule.Info)])
{
    public const string Name = "markup/entities";

    private readonly RuleInfo? _once = rules.FirstOrDefault(pair => pair.Kind == "entity").Rule?.Info;
    private readonly RuleInfo? _again = rules.FirstOrDefault(pair => pair.Kind == "nested").Rule?.Info;

    public static IReadOnlyList<string> Kinds { get; } = ["entity", "nested"];

    protected override Clue Clue { get; } = Clue.Before("&", "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    protected override bool MayFindIn(ReadOnlySpan<char> text) => Next(text, 0) is not null;

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        var references = new List<EntityReference>();
        for (var at = 0; Next(text, at) is { } reference; at = reference.Span.End)
            references.Add(reference);
        var tags = text.Contains('<') ? TagReader.Read(text) : [];
        var isTopic = EntityContext.IsTopic(text, references);
        if (isTopic && tags.Count == 0)
            return;
        var (tag, read) = (0, 0);
        foreach (var reference in references)
        {
            while (tag < tags.Count && tags[tag].Span.Start <= reference.Span.Start)
                read = Math.Max(read, TagReader.Extent(tags[tag++]).End);
            // Those of a formula and of attributes are read with their tags.
            if (reference.Span.Start >= read)
                Report(field, sink, isTopic ? Once(text, reference) : reference);
        }
    }

    /// <summary>The first reference from a position on; null if there is none.</summary>
    private static EntityReference? Next(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length; at++)
        {
            var next = text[at..].IndexOf('&');
            if (next < 0)
                return null;
            at += next;
            if (EntityText.At(text, at) is { IsClosed: true } reference && (reference.Text is not null || IsLikely(text, reference)))
                return reference;
        }

        return null;
    }

    /// <summary>Whether it has the form of a reference, though none with its name exists: <c>R&amp;D;</c> is none.</summary>
    private static bool IsLikely(ReadOnlySpan<char> text, EntityReference reference)
    {
        var name = reference.Span.Of(text)[1..^1];
        return name[0] == '#'
            || EntityTable.TryGreek(name, out _)
            || (
                name.Length > 4
                && !name.ContainsAnyExceptInRange('a', 'z')
                && (reference.Span.Start == 0 || char.IsWhiteSpace(text[reference.Span.Start - 1]))
            );
    }

    /// <summary>What a reference stands for after one reading.</summary>
    private static EntityReference Once(ReadOnlySpan<char> text, EntityReference reference) =>
        reference.Layers == 1
            ? reference
            : EntityText.At("&amp;", 0)!.Value with
            {
                Span = new TextSpan(reference.Span.Start, "&amp;".Length),
            };

    private void Report(FieldView field, FindingSink sink, EntityReference reference)
    {
        if ((reference.Layers > 1 ? _again : _once) is not { } rule || !IsAbout(rule, field))
            return;
        var text = field.Span;
        var (place, safety) = (reference.Span, FixSafety.Safe);
        var written = reference.Text;
        if (written is null && EntityTable.TryGreek(place.Of(text)[1..^1], out var greek))
            (written, safety) = (greek, FixSafety.Unsafe);
        var change = written is "\r" or "\n" ? LineBreak(text, ref place) : EntityText.Plain(written);
        sink.Report(
            new Observation(
                rule,
                field,
                place,
                change is null ? null : new ProposedFix(safety, place, change),
                new Dictionary<string, string> { ["detail"] = Meaning(written) }
            )
        );
    }

    private static string LineBreak(ReadOnlySpan<char> text, ref TextSpan place)
    {
        var end = place.End;
        while (end < text.Length && text[end] is '\n' or '\r')
            end++;
        if (end > place.End)
        {
            place = TextSpan.FromBounds(place.Start, end);
            return "\n\n";
        }

        return end < text.Length && text[end] == ' ' ? "" : " ";
    }

    private static string Meaning(string? written) =>
        written switch
        {
            null => "stands for no character",
            "\u00A0" => "stands for a non-breaking space",
            "\u00AD" => "stands for a soft hyphen",
            "\r" or "\n" => "stands for a line break",
            _ when string.IsNullOrWhiteSpace(written) => "stands for a space",
            _ => $"stands for '{written}'",
        };
}
