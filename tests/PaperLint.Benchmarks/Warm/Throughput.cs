using System.Globalization;
using System.Text.Json;
using PaperLint.Linting;
using PaperLint.Sources;

namespace PaperLint.Benchmarks.Warm;

/// <summary>
/// Compares linting with the default rules to the least that any .NET program must do: read every record on one thread and take its title
/// and abstract as strings.
/// </summary>
internal static class Throughput
{
    public static void Print(string file)
    {
        var megabytes = new FileInfo(file).Length / 1e6;
        var reading = Measure.Of(() => ReadTitlesAndAbstracts(file));
        var one = Measure.Of(() => Lint(file, threads: 1));
        var all = Measure.Of(() => Lint(file, Environment.ProcessorCount));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}, {megabytes:N1} MB"));
        Print("reading titles and abstracts", reading, reading, megabytes);
        Print("linting, 1 thread", one, reading, megabytes);
        Print($"linting, {Environment.ProcessorCount} threads", all, reading, megabytes);
        Console.WriteLine();
    }

    private static void Print(string name, Measure measure, Measure reading, double megabytes) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {name, -30} {measure}  {megabytes / measure.Median.TotalSeconds, 7:N1} MB/s  ratio {measure.RatioTo(reading), 6:N1}"
            )
        );

    private static void Lint(string file, int threads)
    {
        var options = new LintOptions { Book = BuiltInRules.Load(), Threads = threads };
        using var run = new LintRun(options).Execute(
            [new DocumentSource(file, IsNamed: true, () => File.OpenRead(file))],
            [],
            CancellationToken.None
        );
        if (!run.Summary.IsComplete)
            throw new InvalidOperationException(string.Join('\n', run.Summary.Errors));
    }

    private static void ReadTitlesAndAbstracts(string file)
    {
        long characters = 0;
        var text = File.ReadAllBytes(file).AsSpan();
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            characters += CharactersIn(end < 0 ? text : text[..end]);
            text = end < 0 ? default : text[(end + 1)..];
        }

        if (characters == 0)
            throw new InvalidOperationException("The file has no titles and no abstracts.");
    }

    private static long CharactersIn(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
            return 0;
        long characters = 0;
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var isWanted = reader.ValueTextEquals("title"u8) || reader.ValueTextEquals("abstract"u8);
            reader.Read();
            if (isWanted && reader.TokenType == JsonTokenType.String)
                characters += reader.GetString()!.Length;
        }

        return characters;
    }
}
