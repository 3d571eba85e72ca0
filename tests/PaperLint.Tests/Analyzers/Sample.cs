using System.Collections.Immutable;
using System.Text;
using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Expressions;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Analyzers;

/// <summary>Creates records and rules for tests, and checks what analyzers find in them, as marked in the text.</summary>
internal static class Sample
{
    /// <summary>A record with each field on a line of its own.</summary>
    public static Record Record(string path, long row, params (FieldRole Role, string Text)[] fields) => Record("test", path, row, fields);

    public static Record Record(string format, string path, long row, params (FieldRole Role, string Text)[] fields)
    {
        var bytes = new List<byte>();
        var made = new List<Field>();
        foreach (var (role, text) in fields)
        {
            var raw = Encoding.UTF8.GetBytes(text);
            made.Add(new Field(role.ToString().ToLowerInvariant(), role, text.AsMemory(), new ByteSpan(bytes.Count, raw.Length)));
            bytes.AddRange(raw);
            bytes.Add((byte)'\n');
        }

        return new Record
        {
            Document = new Document(path, format),
            Address = new RecordAddress(path, row),
            Pointer = $"/records/{row}",
            Extent = new ByteSpan(0, bytes.Count),
            Window = bytes.ToArray(),
            WindowStart = 0,
            WindowPosition = default,
            Fields = made,
            Codec = Utf8Codec.Instance,
        };
    }

    public static Record Abstract(string text) => Record("a.txt", 0, (FieldRole.Abstract, text));

    public static RuleInfo Info(string id, params FieldRole[] fields) =>
        new()
        {
            Id = id,
            Name = "sample",
            Family = RuleFamily.Of(id),
            Summary = "A sample.",
            Message = MessageTemplate.Parse("'{match}' is a sample."),
            DefaultSeverity = Severity.Warning,
            Severity = Severity.Warning,
            Since = "0.1.0",
            Why = "So.",
            WhatToDo = "Nothing.",
            FixSafety = FixSafety.Safe,
            Fields = [.. fields],
        };

    public static ActiveRule Rule(RuleMatcher matcher, string id = "TXT9999", params FieldRole[] fields) =>
        new(
            Info(id, fields.Length == 0 ? [FieldRole.Title, FieldRole.Abstract] : fields),
            matcher,
            new RuleOptions(ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("marks", "curly")]))
        );

    public static MatchContext Context(string? before, string? inside = null, string? after = null) =>
        MatchContext.Of(before, inside, after, pattern => LinearExpression.Of(pattern));

    public static PatternMatcher Pattern(string pattern, string? replacement = null, params MatchContext[] unless) =>
        new(LinearExpression.Of(pattern), TextFilter.None, replacement, [.. unless]);

    /// <summary>The findings in a record, as the cascade reports them.</summary>
    public static IReadOnlyList<Finding> Findings(ActiveRule rule, Record record)
    {
        var analyzers = AnalyzerCatalog.Create([rule]);
        var result = new Cascade(analyzers.Records, analyzers.Protectors).Run(
            record,
            new Profile(Profile.Plain, "the test says so"),
            Evidence.None
        );
        Assert.Empty(result.Skipped);
        return result.Findings;
    }

    /// <summary>Runs a rule over an abstract. The marks show what it must find; it must find nothing else.</summary>
    /// <param name="repaired">The text after all fixes; null if none is expected.</param>
    public static void Check(ActiveRule rule, string marked, string? repaired = null)
    {
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var findings = Findings(rule, Abstract(text));
        Assert.Equal(marked, RuleExample.Mark(text, findings.Select(finding => finding.Location.Text)));
        var edits = EditSelection.Choose(
            findings
                .Where(finding => finding.Fix is not null)
                .Select(finding => new EditCandidate(finding.Rule.Id, [.. finding.Fix!.Edits.Select(edit => edit.Text)]))
        );
        Assert.Equal(repaired ?? text, TextRevision.Original(text.AsMemory()).Apply(edits).Text);
    }
}
