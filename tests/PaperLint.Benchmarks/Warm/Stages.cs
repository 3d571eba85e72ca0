using System.Globalization;
using PaperLint.Analysis;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Catalog;
using PaperLint.Analyzers.Profiles;
using PaperLint.Formats.Catalog;
using PaperLint.Linting;
using PaperLint.Records;
using PaperLint.Rules;

namespace PaperLint.Benchmarks.Warm;

/// <summary>Measures what each step of linting adds, on one thread, in time and in allocated memory.</summary>
internal static class Stages
{
    public static void Print(string file)
    {
        var cascades = new Dictionary<string, Cascade>(StringComparer.Ordinal);
        var protectors = new Cascade([], AnalyzerCatalog.CreateProtectors());
        Console.WriteLine("steps, each with those above it, on 1 thread");
        Print("reading records", file, static _ => { });
        Print("deciding on profiles", file, static record => ProfileClassifier.Classify(record));
        Print("protecting", file, record => protectors.Run(record, ProfileClassifier.Classify(record), Evidence.None));
        Print("analysing", file, record =>
        {
            var profile = ProfileClassifier.Classify(record);
            if (!cascades.TryGetValue(profile.Name, out var cascade))
                cascades.Add(profile.Name, cascade = CascadeOf(profile.Name));
            cascade.Run(record, profile, Evidence.None);
        });
        Console.WriteLine();
    }

    private static void Print(string name, string file, Action<Record> step)
    {
        var records = 0L;
        var allocated = 0L;
        var measure = Measure.Of(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            records = Read(file, step);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {name, -30} {measure}  {measure.Median.TotalMicroseconds / records, 7:N1} µs and {allocated / records, 6:N0} bytes a record"
            )
        );
    }

    private static long Read(string file, Action<Record> step)
    {
        var format = FormatCatalog.Of(FieldMap.Default)[0];
        using var stream = File.OpenRead(file);
        using var reader = format.Open(stream, new Document(file, format.Name));
        var records = 0L;
        for (; reader.TryRead(out var record); records++)
            step(record);
        return records;
    }

    private static Cascade CascadeOf(string profile)
    {
        var book = BuiltInRules.Load();
        var rules = book.Resolve([book.DefaultRuleSet(profile)], new Dictionary<string, RuleSetting>(StringComparer.Ordinal));
        var analyzers = AnalyzerCatalog.Create(rules, Writing.ForPrograms);
        return new Cascade(analyzers.Records, analyzers.Protectors);
    }
}
