using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Fixing.Planning;
using PaperLint.Tests.Analysis;
using PaperLint.Tests.Text;
using PaperLint.Text;

namespace PaperLint.Tests.Fixing.Streaming;

/// <summary>A stream is fixed exactly as a file with the same content.</summary>
public sealed class StreamEqualityTests
{
    private static readonly string[] Pieces =
    [
        "\n\n",
        "\n\n",
        "\r\n\r\n",
        "\n",
        "Mar 18\n",
        "byAK and the research community\n",
        "A Title",
        "Costs \\& Benefits of Air",
        "We study how sheets cool. Breakage falls by 5\\% on average, and the sheets stay flat, as they should by now.",
        "We count what the pulses cost in a small oven. It pays 3\\% more for power\nand saves a third of its time, which most owners like.",
        "It is it is so.",
        "é",
        "\uFEFF",
        "\u200B",
        "\\%",
        ".",
    ];

    private static Gen<byte[]> Digests =>
        Gen.Elements(Pieces)
            .ArrayOf()
            .Select(pieces => Encoding.UTF8.GetBytes($"new\n\nGet trending papers in your email inbox!\n\n{string.Concat(pieces)}"));

    [Fact]
    public void However_it_arrives() =>
        Check.One(Law.Tried(60), Prop.ForAll(Digests.Zip(Gen.Choose(1, 40).NonEmptyListOf()).ToArbitrary(), example =>
            {
                var (digest, sizes) = example;
                using var here = new FixingFolder().With("a.txt", digest);
                // Named explicitly, as a stream always is, so that a file that is not a digest is reported rather than skipped.
                var file = here.Fix("a.txt");
                var stream = Streamed.Of(new ChunkedStream(digest, [.. sizes]));

                Assert.Equal(here.Text("a.txt"), Encoding.UTF8.GetString(stream.Output));
                Same(file, stream.Result);
            }));

    [Fact]
    public void Where_fixes_are_reverted()
    {
        // The rule reports its own fix again.
        var stubborn = FixingFolder.With(new Acting("LTX9001", (record, sink, rule) =>
            {
                if (record.Abstract is { } field && field.Span.IndexOf("heat inside", StringComparison.Ordinal) is >= 0 and var hot)
                    sink.Report(
                        new Observation(rule, field, new TextSpan(hot, 4), new ProposedFix(FixSafety.Safe, new TextSpan(hot, 4), "cold"))
                    );
                else if (record.Abstract is { } mended && mended.Span.IndexOf("cold inside", StringComparison.Ordinal) is >= 0 and var cold)
                    sink.Report(new Observation(rule, mended, new TextSpan(cold, 4)));
            }));
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var file = here.Fix(here.Settings, stubborn);
        var stream = Streamed.Of(Encoding.UTF8.GetBytes(DamagedDigest.Small), stubborn);

        Assert.Equal(here.Bytes("a.txt"), stream.Output);
        Assert.NotEmpty(stream.Result.Reverted);
        Assert.Equal(file.Reverted, stream.Result.Reverted);
        Assert.Equal(file.Remaining.Summary.IsComplete, stream.Result.Remaining.Summary.IsComplete);
    }

    [Fact]
    public void Over_many_windows_and_batches()
    {
        var digest = DamagedDigest.Of(2_500) + DamagedDigest.Small + DamagedDigest.Small;
        using var here = new FixingFolder().With("a.txt", digest);
        var file = here.Fix();
        var stream = Streamed.Of(Encoding.UTF8.GetBytes(digest));

        Assert.Equal(here.Bytes("a.txt"), stream.Output);
        Same(file, stream.Result);
        Assert.Equal(file.Remaining.Summary.Records, stream.Records.Count);
        Assert.Equal(Enumerable.Range(0, stream.Records.Count).Select(row => (long)row), stream.Records.Select(record => record.Row));
        Assert.Equal(file.Counts.Fixed, stream.Records.Sum(record => record.Fix.Fixed.Count));
        Assert.Equal(file.Documents[0].HashBefore, stream.Result.Documents[0].HashBefore);
        Assert.Equal(file.Documents[0].HashAfter, stream.Result.Documents[0].HashAfter);
    }

    private static void Same(FixResult file, FixResult stream)
    {
        Assert.Equal(file.Counts, stream.Counts);
        Assert.Equal(file.Reverted, stream.Reverted);
        Assert.Equal(file.Remaining.Summary.Records, stream.Remaining.Summary.Records);
        Assert.Equal(file.Remaining.Summary.Profiles.AsEnumerable(), stream.Remaining.Summary.Profiles);
        Assert.Equal(file.Remaining.Summary.Errors.AsEnumerable(), stream.Remaining.Summary.Errors);
        Assert.Equal(file.Remaining.Findings.Select(Shown), stream.Remaining.Findings.Select(Shown));
    }

    private static string Shown(Finding finding) =>
        string.Join(
            '|',
            finding.Rule.Id,
            finding.Message,
            finding.Location.Record,
            finding.Location.Bytes,
            finding.Location.Start,
            finding.Location.End,
            finding.Location.Excerpt,
            finding.Fingerprint,
            string.Join(';', finding.Related.Select(related => $"{related.Location.Bytes} {related.Location.Start}")),
            string.Join(';', finding.Fix?.Edits ?? [])
        );
}
