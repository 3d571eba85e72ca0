using System.Text;
using PaperLint.Baselines;
using PaperLint.Fixing.Journals;
using PaperLint.Formats;
using PaperLint.Formats.Catalog;
using PaperLint.Formats.Layers;
using PaperLint.Linting;
using PaperLint.Records;
using PaperLint.Rules.Reading;

namespace PaperLint.Fuzzing;

/// <summary>Our readers by name, each taking arbitrary bytes.</summary>
internal static class Targets
{
    /// <summary>Small windows and short records, so that even a small input reaches their limits.</summary>
    private static readonly ReadLimits Limits = new(WindowBytes: 256, LongestRecord: 4096);

    private static readonly string JournalPath = Path.Combine(Path.GetTempPath(), $"paperlint-fuzzing-{Environment.ProcessId}.jsonl");

    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } =
        new SortedDictionary<string, Action<byte[]>>(StringComparer.Ordinal)
        {
            ["jsonl"] = Format(0),
            ["json"] = Format(1),
            ["csv"] = Format(2),
            ["digest"] = Format(3),
            ["layers"] = Layers,
            ["rule"] = bytes => RuleFiles.ParseRule(TextOf(bytes), "house/a-rule.yml", builtIn: false),
            ["ruleset"] = bytes => RuleFiles.ParseRuleSet(TextOf(bytes), "house.yml", BuiltInRules.Load()),
            ["configuration"] = bytes => ConfigurationFile.Parse(TextOf(bytes), "paperlint.yml").Check(BuiltInRules.Load()),
            ["baseline"] = bytes => EachLine(bytes, (line, number) => BaselineLine.Parse(line, "baseline.jsonl", number)),
            ["decisions"] = bytes => EachLine(bytes, (line, number) => DecisionLine.Parse(line, "decisions.jsonl", number)),
            ["journal"] = Journal,
        };

    private static Action<byte[]> Format(int index)
    {
        var format = FormatCatalog.Of(FieldMap.Default, Limits)[index];
        return bytes =>
        {
            format.Recognise(bytes, "data");
            using var reader = format.Open(new MemoryStream(bytes), new Document("data", format.Name), static _ => { });
            while (reader.TryRead(out var record))
                record.Codec.TrySet(record, FieldRole.Title, "A \"new\",\n title", out _, out _);
        };
    }

    private static void Layers(byte[] bytes)
    {
        try
        {
            Stream Open() => new MemoryStream(bytes);
            using var text = ContentLayer.Read(Open(), ContentLayer.Of(Open));
            text.CopyTo(Stream.Null);
        }
        catch (InvalidDataException)
        {
            // What a broken or truncated layer should end with.
        }
    }

    private static void Journal(byte[] bytes)
    {
        File.WriteAllBytes(JournalPath, bytes);
        JournalReader.Read(JournalPath);
    }

    private static void EachLine(byte[] bytes, Action<string, int> read)
    {
        var number = 0;
        foreach (var line in TextOf(bytes).Split('\n'))
            read(line, number++);
    }

    private static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
