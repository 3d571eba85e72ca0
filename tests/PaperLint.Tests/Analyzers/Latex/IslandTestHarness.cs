using System.Diagnostics.CodeAnalysis;
using PaperLint.Analysis;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Latex;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Analyzers.Latex;

/// <summary>Runs the analyzer over one text, and shows the result in the notation of rule examples.</summary>
internal static class IslandTestHarness
{
    private static readonly IslandAnalyzer ForReaders = AnalyzerFor(Writing.ForReaders);

    public static List<Observation> Observe(string text, string profile = Profile.HuggingFace, string title = "", Writing? writing = null)
    {
        var sink = new Sink();
        (writing is null ? ForReaders : AnalyzerFor(writing)).Analyze(View(text, profile, title), Evidence.None, sink);
        return [.. sink.Seen.Where(seen => seen.Field.Role == FieldRole.Abstract).OrderBy(seen => seen.Span)];
    }

    /// <summary>The text with every finding between marks.</summary>
    public static string Mark(string text, string profile = Profile.HuggingFace)
    {
        foreach (var seen in Observe(text, profile).OrderByDescending(seen => seen.Span))
            text = text.Insert(seen.Span.End, RuleExample.Close).Insert(seen.Span.Start, RuleExample.Open);
        return text;
    }

    /// <summary>The text after one round of fixes of at least the given safety.</summary>
    public static string Repair(
        string text,
        FixSafety least = FixSafety.Safe,
        string profile = Profile.HuggingFace,
        Writing? writing = null
    )
    {
        var edits = EditSelection.Choose(
            Observe(text, profile, writing: writing)
                .Where(seen => seen.Fix is { } fix && fix.Safety >= least)
                .Select(seen => new EditCandidate(seen.Rule.Id, seen.Fix!.Edits))
        );
        return TextRevision.Original(text.AsMemory()).Apply(edits).Text;
    }

    public static string Unmark(string marked) =>
        marked.Replace(RuleExample.Open, "", StringComparison.Ordinal).Replace(RuleExample.Close, "", StringComparison.Ordinal);

    private static IslandAnalyzer AnalyzerFor(Writing writing) =>
        new([.. IslandAnalyzer.Kinds.Select((kind, i) => ((string?)kind, RuleFor(kind, i)))], writing);

    private static RecordView View(string text, string profile, string title) =>
        RecordView.Of(
            new Record
            {
                Document = new Document("test", "test"),
                Address = new RecordAddress("test", 0),
                Pointer = "/records/0",
                Extent = default,
                Window = default,
                WindowStart = 0,
                WindowPosition = default,
                Codec = new NoCodec(),
                Fields =
                [
                    new Field("title", FieldRole.Title, title.AsMemory(), default),
                    new Field("abstract", FieldRole.Abstract, text.AsMemory(), default),
                ],
            },
            new Profile(profile, "the test says so")
        );

    public static ActiveRule RuleFor(string kind, int number) =>
        new(
            new RuleInfo
            {
                Id = $"LTX{number:0000}",
                Name = kind,
                Family = RuleFamily.Of("LTX0000"),
                Summary = "For tests.",
                Message = MessageTemplate.Parse("'{match}'."),
                DefaultSeverity = Severity.Warning,
                Severity = Severity.Warning,
                Since = "0.1.0",
                Why = "",
                WhatToDo = "",
                FixSafety = FixSafety.Safe,
                Fields = [FieldRole.Title, FieldRole.Abstract],
            },
            new AnalyzerMatcher(IslandAnalyzer.Name, kind),
            RuleOptions.None
        );

    private sealed class Sink : FindingSink
    {
        public List<Observation> Seen { get; } = [];

        public override void Report(Observation observation) => Seen.Add(observation);
    }

    /// <summary>A codec that is never called, because nothing here is written back to a file.</summary>
    private sealed class NoCodec : FieldCodec
    {
        protected override OffsetMap CreateMap(Record record, Field field) => throw new NotSupportedException();

        public override bool TryEncode(
            Record record,
            Field field,
            TextEdit edit,
            [NotNullWhen(true)] out RawEdit? raw,
            [NotNullWhen(false)] out string? reason
        ) => throw new NotSupportedException();
    }
}
