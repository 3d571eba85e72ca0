using System.Diagnostics;
using System.Globalization;

namespace PaperLint.Benchmarks.Generating;

/// <summary>Writes a file of generated papers, and compares how often PaperLint finds something in it and in its model.</summary>
internal static class GenerateCommand
{
    public const string Usage = """
        generate [--model FILE] (--size SIZE | --records N) [--seed N] [--changed PERCENT] [--damaged PERCENT] [--compare] FILE
            Write a JSON Lines file of papers like those of the model: 30 % of the words are others, ids and titles are new.
            With --damaged, that share of the records also get damage that a safe fix repairs. With --compare, tell how often
            PaperLint finds something in the model and in the new file.
        """;

    public static int Run(Arguments arguments)
    {
        var model = arguments.Value("--model") ?? PaperFile.DefaultModel();
        var size = arguments.Size("--size");
        var records = arguments.Number("--records") ?? long.MaxValue;
        var options = new GeneratorOptions(
            Seed: (ulong)(arguments.Number("--seed") ?? 1),
            Changed: arguments.Percent("--changed") ?? 0.3,
            Damaged: arguments.Percent("--damaged") ?? 0
        );
        var compare = arguments.Flag("--compare");
        var file = arguments.Single("the file to write");
        if (size is null && records == long.MaxValue)
            throw new UsageException("Say how much to write: --size or --records.");
        var clock = Stopwatch.StartNew();
        var made = Write(ModelFile.Read(model), options, size ?? long.MaxValue, records, file);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{made.Records:N0} records, {FileSize.Words(new FileInfo(file).Length)}, in {clock.Elapsed.TotalSeconds:N1} s; "
            )
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"{100 * made.Changed:N0} % of the words exchanged, {made.RepeatedTitles:N0} titles that occur twice."
                )
        );
        if (compare && model is not null)
            FindingRates.Print(model, file);
        return 0;
    }

    /// <summary>Writes records until the file has the size or the count.</summary>
    public static PaperGenerator Write(PaperModel model, GeneratorOptions options, long size, long records, string file)
    {
        var generator = new PaperGenerator(model, options);
        var draft = file + ".part";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20))
        {
            while (generator.Records < records && stream.Position < size)
                stream.Write(generator.Next());
        }

        File.Move(draft, file, overwrite: true);
        return generator;
    }
}
