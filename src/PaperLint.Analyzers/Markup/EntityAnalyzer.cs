using PaperLint.Analysis;
using PaperLint.Analyzers.Markup.Entities;
using PaperLint.Analyzers.Markup.Layout;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Markup;

/// <summary>Finds references to characters: written once, or escaped again by each program that they passed through.</summary>
internal sealed class EntityAnalyzer(IReadOnlyList<(string? Kind, ActiveRule Rule)> rules)
    : RecordAnalyzer([.. rules.Select(pair => pair.Rule.Info)])
{
    public const string Name = "markup/entities";

    private static readonly Clue Ampersand = Clue.Before("&", "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly RuleInfo? _once = RuleOf(rules, "entity");
    private readonly RuleInfo? _again = RuleOf(rules, "nested");

    public static IReadOnlyList<string> Kinds { get; } = ["entity", "nested"];

    public override bool MayReport(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (IsLookedAt(field))
                return true;
        }

        return false;
    }

    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        foreach (var field in record.Fields)
        {
            if (IsLookedAt(field))
                Analyze(field, sink);
        }
    }

    private static bool IsLookedAt(FieldText field) =>
        field.Role is FieldRole.Title or FieldRole.Abstract or FieldRole.Authors or FieldRole.Venue
        && Ampersand.IsIn(field.Pairs)
        && field.Span.Contains(';');

    private void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        var references = ReferencesIn(text);
        if (references.Count == 0)
            return;
        var tags = text.Contains('<') ? PartReader.Read(text, ScriptStyle.Plain) : [];
        var isMarkup = tags.Count > 0;
        var isTopic = EntityContext.IsTopic(text, references);
        if (isTopic && !isMarkup)
            return;
        var tag = 0;
        foreach (var reference in references)
        {
            while (tag < tags.Count && tags[tag].Span.End <= reference.Span.Start)
                tag++;
            // Those of a formula and of attributes are read with their tags.
            if (tag == tags.Count || !tags[tag].Span.Contains(reference.Span))
                Report(field, sink, isTopic ? Once(text, reference) : reference);
        }
    }

    private static List<EntityReference> ReferencesIn(ReadOnlySpan<char> text)
    {
        var references = new List<EntityReference>();
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOf('&');
            if (next < 0)
                break;
            at += next;
            if (EntityText.At(text, at) is not { IsClosed: true } reference || (reference.Text is null && !IsLikely(text, reference)))
                continue;
            references.Add(reference);
            at = reference.Span.End - 1;
        }

        return references;
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
        if ((reference.Layers > 1 ? _again : _once) is not { } rule)
            return;
        var text = field.Span;
        var (place, safety) = (reference.Span, FixSafety.Safe);
        var written = reference.Text;
        if (written is null && EntityTable.TryGreek(place.Of(text)[1..^1], out var greek))
            (written, safety) = (greek, FixSafety.Unsafe);
        var change = written switch
        {
            "\u00A0" or "\u2009" or "\u2002" or "\u2003" or "\u200A" or "\u2005" or "\u2004" or "\u2007" or "\u2008" or "\u202F" => " ",
            "\u00AD" => "",
            "\r" or "\n" => LineBreak(text, ref place),
            _ => written,
        };
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

    private static RuleInfo? RuleOf(IReadOnlyList<(string? Kind, ActiveRule Rule)> rules, string kind)
    {
        foreach (var (named, rule) in rules)
        {
            if (named == kind)
                return rule.Info;
        }

        return null;
    }
}
