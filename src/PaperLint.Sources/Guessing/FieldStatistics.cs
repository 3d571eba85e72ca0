using System.Collections.Immutable;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Sources.Guessing;

/// <summary>Collects which fields the records of a document have, and one record as a sample.</summary>
/// <param name="lent">The name of a field that was treated as the title only so that the document could be read; null for none.</param>
public sealed class FieldStatistics(string? lent = null)
{
    /// <summary>The values of this many records are examined; after that, fields are only counted.</summary>
    public const int RecordsDecoded = 200;

    /// <summary>Objects used as dictionaries have a different name in every record; more names than this mean nothing.</summary>
    private const int MostNames = 2_000;

    private const int LongestSample = 400;

    private readonly Dictionary<string, Seen> _byName = new(StringComparer.Ordinal);

    public long Records { get; private set; }

    public ImmutableArray<SampleField> Sample { get; private set; } = [];

    public void Add(Record record)
    {
        Records++;
        foreach (var field in record.Fields)
        {
            if (!HasValue(field))
                continue;
            var name = FieldMap.WithoutIndices(field.Name);
            if (!_byName.TryGetValue(name, out var seen))
            {
                if (_byName.Count == MostNames)
                    continue;
                _byName.Add(name, seen = new Seen(_byName.Count));
            }

            seen.Roles[(int)RoleOf(field)]++;
            if (seen.Last != Records)
                (seen.Last, seen.Records) = (Records, seen.Records + 1);
            if (Records > RecordsDecoded)
                continue;
            seen.AddValue(field.Text.Span);
        }

        if (Sample.IsEmpty || (Records <= RecordsDecoded && !IsWhole(Sample) && IsWhole(record)))
            Sample = [.. record.Fields.Where(HasValue).Select(field => new SampleField(field.Name, RoleOf(field), BeginningOf(field)))];
    }

    /// <summary>In order of first appearance.</summary>
    public ImmutableArray<FieldTraits> ToTraits() =>
        [.. _byName.OrderBy(pair => pair.Value.Turn).Select(pair => pair.Value.ToTraits(pair.Key, Records))];

    private FieldRole RoleOf(Field field) => field.Name == lent ? FieldRole.Other : field.Role;

    /// <summary>Empty cells of a table exist but have no value.</summary>
    private static bool HasValue(Field field) => field.Extent.Length > 2 || field.Text.Length > 0;

    private static bool IsWhole(Record record) =>
        record.Title is { } title && record.Abstract is { } text && HasValue(title) && HasValue(text);

    private static bool IsWhole(ImmutableArray<SampleField> sample) =>
        sample.Any(field => field.Role == FieldRole.Title) && sample.Any(field => field.Role == FieldRole.Abstract);

    private static string BeginningOf(Field field) =>
        field.Text.Length <= LongestSample ? field.Text.ToString() : field.Text[..LongestSample].ToString();

    private sealed class Seen(int turn)
    {
        private readonly HashSet<ulong> _distinct = [];
        private int _values;
        private long _length;
        private int _wordy;
        private int _stopped;

        public int Turn { get; } = turn;

        /// <summary>How often it had each role.</summary>
        public long[] Roles { get; } = new long[Enum.GetValues<FieldRole>().Length];

        /// <summary>The number of the last record that had the field.</summary>
        public long Last { get; set; }

        public long Records { get; set; }

        public void AddValue(ReadOnlySpan<char> value)
        {
            _values++;
            _length += value.Length;
            _wordy += ValueShape.IsWordy(value) && !ValueShape.IsPeople(value) ? 1 : 0;
            _stopped += ValueShape.EndsAsSentence(value) ? 1 : 0;
            _distinct.Add(ShortHash.Of(value));
        }

        public FieldTraits ToTraits(string name, long ofRecords)
        {
            double values = Math.Max(1, _values);
            return new FieldTraits(
                name,
                (FieldRole)Array.IndexOf(Roles, Roles.Max()),
                Records,
                (int)(_length / values),
                new ValueShares(Records / (double)ofRecords, _wordy / values, _stopped / values, _distinct.Count / values)
            );
        }
    }
}
