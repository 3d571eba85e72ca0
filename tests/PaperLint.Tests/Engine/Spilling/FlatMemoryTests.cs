using System.Globalization;
using System.Text;
using PaperLint.Engine.Fixing;
using PaperLint.Engine.Running;
using PaperLint.Findings;
using PaperLint.Tests.Engine.Fixing;
using PaperLint.Text;

namespace PaperLint.Tests.Engine.Spilling;

/// <summary>What is alive in the middle of a long document is no more than what was alive near its beginning.</summary>
/// <remarks>
/// No other test runs beside, what is counted is what can be reached, and the batches under way are waited for: so the numbers are
/// nearly the same every time.
/// </remarks>
[Collection(nameof(Alone))]
public sealed class FlatMemoryTests
{
    private const int Megabyte = 1 << 20;
    private const int DocumentBytes = 16 * Megabyte;

    /// <summary>
    /// Between the looks lie nearly twelve megabytes, more than twice that when decoded, and eight megabytes of findings.
    /// </summary>
    private const long MostGrowth = 4 * Megabyte;

    private static readonly LintOptions Options = FixingFolder.Options with
    {
        FindingsInMemory = 500,
        // Rules about the whole dataset may remember a few bytes of every record.
        Selection = RuleSelection.All with { Ignore = ["DUP"] },
    };

    [Fact]
    public void Linting_keeps_nothing_of_a_document()
    {
        var looks = new List<long>();
        using var result = new LintRun(Options).Execute([Source(looks)], [], CancellationToken.None);
        Assert.Equal(2, looks.Count);
        Check(looks, result);
    }

    [Fact]
    public void Mending_keeps_nothing_of_a_document()
    {
        var looks = new List<long>();
        var settings = new FixSettings { Target = new FixTarget.DryRun() };
        using var result = new FixRun(Options, settings).Execute([Source(looks)], [], CancellationToken.None);
        Check(looks, result.Remaining);
        // The document is read to be planned and to be copied.
        Assert.Equal(4, looks.Count);
        Assert.Equal(result.Counts.Fixed, result.Documents.Sum(document => document.Changes.Sum(change => change.Mended.Count)));
        Assert.True(result.Counts.Fixed > 2 * Options.FindingsInMemory, $"Only {result.Counts.Fixed} repairs.");
    }

    [Fact]
    public void Mending_a_stream_keeps_nothing_of_it()
    {
        var looks = new List<long>();
        using var input = Source(looks).Open();
        using var result = new StreamFixRun(Options, new FixSettings()).Execute("a.jsonl", input, Stream.Null, static _ => { }, CancellationToken.None);
        Check(looks, result.Remaining);
    }

    private static void Check(List<long> looks, RunResult result)
    {
        Assert.Empty(result.Summary.Errors);
        Assert.True(result.Summary.Records > 10_000);
        for (var at = 0; at < looks.Count; at += 2)
            Assert.True(looks[at + 1] - looks[at] < MostGrowth, string.Create(CultureInfo.InvariantCulture, $"{looks[at]} bytes became {looks[at + 1]}."));
    }

    /// <summary>A document that is made as it is read, with damage in every fifth record.</summary>
    private static DocumentSource Source(List<long> looks) => new("a.jsonl", IsNamed: true, () => new Endless(looks));

    private sealed class Endless(List<long> looks) : OneWayStream
    {
        private readonly Queue<int> _places = new([DocumentBytes / 4, DocumentBytes - (Megabyte / 2)]);
        private byte[] _line = [];
        private int _at;
        private int _row;
        private long _read;

        public override int Read(Span<byte> buffer)
        {
            if (_places.TryPeek(out var place) && _read >= place)
            {
                _places.Dequeue();
                looks.Add(Alive(looks.Count % 2 == 0 ? long.MinValue : looks[^1] + MostGrowth));
            }

            if (_read >= DocumentBytes)
                return 0;
            if (_at == _line.Length)
                (_line, _at) = (Encoding.UTF8.GetBytes(Line(_row++)), 0);
            var count = Math.Min(buffer.Length, _line.Length - _at);
            _line.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            _read += count;
            return count;
        }

        /// <summary>What is alive when nothing is under way: the least of several looks, or the first that is little enough.</summary>
        private static long Alive(long littleEnough)
        {
            var least = long.MaxValue;
            for (var look = 0; look < 20 && least > littleEnough; look++)
            {
                Thread.Sleep(50);
                least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true));
            }

            return least;
        }

        private static string Line(int row)
        {
            const string Sentence = "We follow how far a small network can go when it sees the data once, and explain what is left by the shape of its early loss. ";
            var damage = row % 5 == 0 ? "It saves 30\\\\% of the energy \\\\& time." : "It saves a third of the energy.";
            var body = new StringBuilder();
            for (var i = 0; i < 8; i++)
                body.Append(Sentence);
            return $"{{\"id\": \"2403.{row:00000}\", \"url\": \"https://huggingface.co/papers/2403.{row:00000}\", \"title\": \"Following Teacher Number {row}\", \"abstract\": \"{body}{damage}\"}}\n";
        }
    }
}

/// <summary>Tests that no other test may run beside.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
