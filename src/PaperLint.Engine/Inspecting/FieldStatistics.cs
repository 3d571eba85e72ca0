using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Engine.Inspecting;

/// <summary>Which fields the records of a document have, and one record as a sample.</summary>
internal sealed partial class FieldStatistics
{
    /// <summary>Values of so many records are decoded; after that fields are only counted.</summary>
    private const int RecordsDecoded = 200;

    /// <summary>Objects that are used as dictionaries have a name for every record: more names than this say nothing.</summary>
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
            var name = Index().Replace(field.Name, "[]");
            if (!_byName.TryGetValue(name, out var seen))
            {
                if (_byName.Count == MostNames)
                    continue;
                _byName.Add(name, seen = new Seen(_byName.Count));
            }

            seen.Roles[(int)field.Role]++;
            if (seen.Last != Records)
                (seen.Last, seen.Records) = (Records, seen.Records + 1);
            if (Records > RecordsDecoded)
                continue;
            seen.Values++;
            seen.Length += field.Text.Length;
        }

        if (Sample.IsEmpty || (Records <= RecordsDecoded && !IsWhole(Sample) && IsWhole(record)))
            Sample = [.. record.Fields.Where(HasValue).Select(field => new SampleField(field.Name, field.Role, BeginningOf(field)))];
    }

    public ImmutableArray<InspectedField> ToFields() =>
    [
        .. _byName
            .OrderBy(pair => pair.Value.Turn)
            .Select(pair => new InspectedField(pair.Key, pair.Value.Role, pair.Value.Records, (int)(pair.Value.Length / Math.Max(1, pair.Value.Values)))),
    ];

    public ImmutableArray<KeyValuePair<string, FieldRole>> Guess() => FieldGuess.Of(ToFields());

    /// <summary>Empty cells of a table are there, and hold nothing.</summary>
    private static bool HasValue(Field field) => field.Extent.Length > 2 || field.Text.Length > 0;

    private static bool IsWhole(Record record) => record.Title is { } title && record.Abstract is { } text && HasValue(title) && HasValue(text);

    private static bool IsWhole(ImmutableArray<SampleField> sample) =>
        sample.Any(field => field.Role == FieldRole.Title) && sample.Any(field => field.Role == FieldRole.Abstract);

    private static string BeginningOf(Field field) => field.Text.Length <= LongestSample ? field.Text.ToString() : field.Text[..LongestSample].ToString();

    [GeneratedRegex(@"\[\d+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Index();

    private sealed class Seen(int turn)
    {
        public int Turn { get; } = turn;

        /// <summary>How often it had each role.</summary>
        public long[] Roles { get; } = new long[Enum.GetValues<FieldRole>().Length];

        /// <summary>The number of the last record that had it.</summary>
        public long Last { get; set; }

        public long Records { get; set; }

        public long Values { get; set; }

        public long Length { get; set; }

        public FieldRole Role => (FieldRole)Array.IndexOf(Roles, Roles.Max());
    }
}
