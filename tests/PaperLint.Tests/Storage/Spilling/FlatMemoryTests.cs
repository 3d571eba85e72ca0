using System.Text;
using PaperLint.Analysis;
using PaperLint.Findings.Runs;
using PaperLint.Fixing;
using PaperLint.Fixing.Planning;
using PaperLint.Linting;
using PaperLint.Sources;
using PaperLint.Tests.Fixing;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Storage.Spilling;

/// <summary>
/// Near the end of a long document, its records have been released, and no more of its findings are in memory than the limit allows.
/// Objects are counted, not bytes, so that the numbers do not depend on the garbage collector.
/// </summary>
public sealed class FlatMemoryTests
{
    private const int FindingsInMemory = 500;

    /// <summary>The records of the batches in progress, in each of their versions, with some margin.</summary>
    private const int MostAlive = 2_000;

    private static readonly int Rows = Effort.IsFull ? 8_000 : 4_000;

    [Fact]
    public void Linting_keeps_nothing_of_a_document()
    {
        var watch = new Watch();
        using var result = new LintRun(OptionsWith(watch)).Execute([Source(watch)], [], CancellationToken.None);
        Check(watch, result);
        Assert.True(result.Findings.Count > 4 * FindingsInMemory, $"Only {result.Findings.Count} findings.");
        Assert.InRange(KeptIn(result.Findings), 0, FindingsInMemory);
    }

    [Fact]
    public void Fixing_keeps_nothing_of_a_document()
    {
        var watch = new Watch();
        using var result = new FixRun(OptionsWith(watch), new FixSettings { Target = new FixTarget.DryRun() }).Execute(
            [Source(watch)],
            [],
            CancellationToken.None
        );
        Check(watch, result.Remaining);
        Assert.True(result.Counts.Fixed > 4 * FindingsInMemory, $"Only {result.Counts.Fixed} repairs.");
        var changes = Assert.Single(result.Documents).Changes;
        Assert.Equal(result.Counts.Fixed, changes.Sum(change => change.Fixed.Count));
        Assert.InRange(KeptIn(changes), 0, FindingsInMemory);
    }

    [Fact]
    public void Fixing_a_stream_keeps_nothing_of_it()
    {
        var watch = new Watch();
        using var input = Source(watch).Open();
        using var result = new StreamFixRun(OptionsWith(watch), new FixSettings()).Execute(
            "a.jsonl",
            input,
            Stream.Null,
            static _ => { },
            CancellationToken.None
        );
        Check(watch, result.Remaining);
    }

    private static LintOptions OptionsWith(Watch watch) =>
        FixingFolder.With(watch) with
        {
            FindingsInMemory = FindingsInMemory,
            // Rules about the whole dataset may keep a few bytes for every record.
            Selection = RuleSelection.All with
            {
                Ignore = ["DUP"],
            },
        };

    private static void Check(Watch watch, RunResult result)
    {
        Assert.Empty(result.Summary.Errors);
        Assert.Equal(Rows, result.Summary.Records);
        Assert.True(watch.Seen >= Rows);
        Assert.InRange(watch.Alive, 0, MostAlive);
    }

    /// <summary>Counts the items in memory: an item read from the file is a new object each time.</summary>
    private static int KeptIn<T>(IReadOnlyCollection<T> items)
        where T : class => items.Zip(items).Count(pair => ReferenceEquals(pair.First, pair.Second));

    /// <summary>A document that is generated as it is read, with damage in every other record.</summary>
    private static DocumentSource Source(Watch watch) => new("a.jsonl", IsNamed: true, () => new MadeStream(watch));

    /// <summary>Tracks, for every analysed record, whether it is still referenced.</summary>
    private sealed class Watch() : RecordAnalyzer([Findings.Rules.Of("TRN9001")])
    {
        private readonly Lock _gate = new();
        private readonly List<WeakReference<Record>> _records = [];

        public int Seen { get; private set; }

        /// <summary>How many records were referenced near the end of the document; -1 before that.</summary>
        public int Alive { get; private set; } = -1;

        public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
        {
            lock (_gate)
            {
                _records.Add(new WeakReference<Record>(record.Record));
                Seen++;
            }
        }

        public void Look()
        {
            GC.Collect();
            lock (_gate)
                Alive = Math.Max(Alive, _records.Count(record => record.TryGetTarget(out _)));
        }
    }

    private sealed class MadeStream(Watch watch) : OneWayStream
    {
        private byte[] _line = [];
        private int _at;
        private int _row;

        public override int Read(Span<byte> buffer)
        {
            if (_at == _line.Length)
            {
                if (_row == Rows)
                    return 0;
                if (_row == Rows - 100)
                    watch.Look();
                (_line, _at) = (Encoding.UTF8.GetBytes(Line(_row++)), 0);
            }

            var count = Math.Min(buffer.Length, _line.Length - _at);
            _line.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        private static string Line(int row)
        {
            var damage = row % 2 == 0 ? "It saves 30\\\\% of the energy \\\\& time." : "It saves a third of the energy.";
            return $"{{\"id\": \"2403.{row:00000}\", \"url\": \"https://huggingface.co/papers/2403.{row:00000}\", \"title\": \"Following Teacher Number {row}\", "
                + $"\"abstract\": \"We follow how far a small network can go when it sees the data once. {damage}\"}}\n";
        }
    }
}
