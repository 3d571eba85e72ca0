using System.Text;
using PaperLint.Analysis;
using PaperLint.Fixing;
using PaperLint.Fixing.Planning;
using PaperLint.Records;
using PaperLint.Tests.Analysis;

namespace PaperLint.Tests.Fixing.Streaming;

/// <summary>Whatever goes wrong with a stream, none of its bytes are lost.</summary>
public sealed class StreamFaultTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("{\"name\": \"5\\\\% of all\"}\n")]
    [InlineData("# Notes\n\n- 5\\% of all\n- and more\n")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:12\n")]
    public void What_no_format_reads_passes_as_it_came(string content)
    {
        var streamed = Streamed.Of(new ChunkedStream(Encoding.UTF8.GetBytes(content), [3]));
        Assert.Equal(content, Encoding.UTF8.GetString(streamed.Output));
        Assert.Single(streamed.Result.Remaining.Summary.Errors);
        Assert.False(streamed.Result.Remaining.Summary.IsComplete);
        Assert.Empty(streamed.Records);
    }

    [Fact]
    public void An_input_that_breaks_off_passes_up_to_there_fixed()
    {
        var digest = DamagedDigest.Of(300);
        var streamed = Streamed.Of(
            new ChunkedStream(Encoding.UTF8.GetBytes(digest), [1000], () => throw new IOException("The line is dead."))
        );

        Assert.Contains("The line is dead.", Assert.Single(streamed.Result.Remaining.Summary.Errors).Message, StringComparison.Ordinal);
        // The last record might have continued, so it is passed on unchanged.
        var last = digest.LastIndexOf("Annealing Report", StringComparison.Ordinal);
        Assert.Equal(DamagedDigest.Mended(digest[..last]) + digest[last..], Encoding.UTF8.GetString(streamed.Output));
        Assert.Null(streamed.Result.Documents[0].HashBefore);
    }

    [Fact]
    public void When_rules_fail_again_and_again_the_rest_passes_as_it_came()
    {
        var digest = DamagedDigest.Of(1_000);
        var failing = FixingFolder.With(new Acting("LTX9001", (record, _, _) =>
            {
                if (record.Record.Address.Row >= 500)
                    throw new InvalidOperationException("no luck");
            }));
        var streamed = Streamed.Of(new ChunkedStream(Encoding.UTF8.GetBytes(digest), [5_000]), failing);

        Assert.Contains(
            "so the run was stopped",
            Assert.Single(streamed.Result.Remaining.Summary.Errors).Message,
            StringComparison.Ordinal
        );
        var mended = streamed.Records.Count;
        Assert.Equal(600, mended);
        var stop = digest.IndexOf("Annealing Report 000600", StringComparison.Ordinal);
        Assert.Equal(DamagedDigest.Mended(digest[..stop]) + digest[stop..], Encoding.UTF8.GetString(streamed.Output));
    }

    [Fact]
    public void Cancelling_ends_the_waiting_and_leaves_whole_records()
    {
        var digest = DamagedDigest.Of(50);
        using var cancelling = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        // The input sends nothing more but does not end.
        var input = new ChunkedStream(Encoding.UTF8.GetBytes(digest), [700], () =>
        {
            cancelling.CancelAfter(TimeSpan.FromMilliseconds(300));
            never.Wait(TimeSpan.FromSeconds(60));
        });
        var streamed = Streamed.Of(input, cancellation: cancelling.Token);
        never.Set();

        Assert.True(streamed.Result.Remaining.Summary.Cancelled);
        // The stream was not read to its end, so it does not count as an examined document.
        Assert.Empty(streamed.Result.Remaining.Summary.Documents);
        Assert.Equal(50, streamed.Records.Count);
        Assert.StartsWith(Encoding.UTF8.GetString(streamed.Output), DamagedDigest.Mended(digest), StringComparison.Ordinal);
        Assert.EndsWith("even where the oven is old.\n", Encoding.UTF8.GetString(streamed.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_fails_is_the_callers_business()
    {
        using var broken = new FailingOutput();
        var run = new StreamFixRun(FixingFolder.Options, new FixSettings());
        var error = Assert.Throws<IOException>(() =>
            run.Execute(
                "a.txt",
                new MemoryStream(Encoding.UTF8.GetBytes(DamagedDigest.Of(2_000))),
                broken,
                _ => { },
                CancellationToken.None
            )
        );
        Assert.Equal("Nobody listens.", error.Message);
    }

    [Fact]
    public void A_record_beyond_all_bounds_passes_without_filling_the_memory()
    {
        // Longer than a record may be, and than what is kept in memory.
        var endless = string.Concat(Enumerable.Repeat("We go on and on about 5\\% of it without a blank line. ", 1_500_000));
        var digest =
            $"{DamagedDigest.Small}\nAn Endless Paper\n\n{endless}\n\n{DamagedDigest.Small[DamagedDigest.Small.IndexOf("Slow", StringComparison.Ordinal)..]}";
        var streamed = Streamed.Of(Encoding.UTF8.GetBytes(digest));

        Assert.Equal(digest.Length, streamed.Output.Length + streamed.Result.Counts.Fixed);
        Assert.Equal(6, streamed.Result.Counts.Fixed);
        Assert.Contains(
            "The record has more than",
            Assert.Single(streamed.Result.Remaining.Summary.Skipped).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(endless[..10_000], Encoding.UTF8.GetString(streamed.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_from_all_records_is_gathered_before_the_first_leaves()
    {
        var counting = new Counting();
        var streamed = Streamed.Of(new ChunkedStream(Encoding.UTF8.GetBytes(DamagedDigest.Small), [50]), FixingFolder.With(counting));
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), Encoding.UTF8.GetString(streamed.Output));
        Assert.Equal([3, 3, 3], counting.Seen.Take(3));
    }

    private sealed class FailingOutput : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Nobody listens.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Nobody listens.");
    }

    /// <summary>Asks for the number of records before it looks at the first.</summary>
    private sealed class Counting() : RecordAnalyzer([Findings.Rules.Of("LTX9001")])
    {
        public System.Collections.Concurrent.ConcurrentQueue<int> Seen { get; } = [];

        public override Survey CreateSurvey() => new Count();

        public override void Analyze(RecordView record, Evidence evidence, FindingSink sink) =>
            Seen.Enqueue(evidence.Find<Total>()!.Records);

        private sealed record Total(int Records);

        private sealed class Count : Survey
        {
            private int _records;

            public override void Observe(RecordGlance record) => _records++;

            public override void Merge(Survey other) => _records += ((Count)other)._records;

            public override object ToEvidence() => new Total(_records);
        }
    }
}
