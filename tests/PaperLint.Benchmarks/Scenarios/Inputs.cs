using System.Globalization;
using System.IO.Compression;
using PaperLint.Benchmarks.Generating;
using PaperLint.Benchmarks.Processes;

namespace PaperLint.Benchmarks.Scenarios;

/// <summary>The files that scenarios read, each made when it is first needed, in a folder that is removed at the end.</summary>
internal sealed class Inputs(string folder, bool isQuick, string? arxivModel)
{
    private readonly Dictionary<string, PaperModel> _models = [];

    public string Folder => folder;

    public bool IsQuick => isQuick;

    /// <summary>The usual size of a generated file.</summary>
    public long Usual => isQuick ? 5_000_000 : 120_000_000;

    /// <summary>The size of a generated file with much damage, which takes longer.</summary>
    public long Damaging => Usual / 2;

    /// <summary>The Python loop is so slow that it reads only that much of a larger file.</summary>
    public long ForPython => isQuick ? 2_000_000 : 20_000_000;

    public long Large => isQuick ? 20_000_000 : 1_000_000_000;

    /// <summary>A generated file like arXiv.</summary>
    public string Arxiv(long size) => Papers("arxiv", arxivModel, size);

    /// <summary>A generated file like one of the corpus; like arXiv's if there is no such corpus.</summary>
    public string Like(string corpus, string file, long size) => Papers(corpus, PaperFile.InCorpus($"{corpus}/{file}") ?? arxivModel, size);

    /// <summary>A generated file with that many records like arXiv's.</summary>
    public string ArxivRecords(long records) =>
        Made($"arxiv-{records}-records.jsonl", file => Write("arxiv", arxivModel, new GeneratorOptions(), long.MaxValue, records, file));

    /// <summary>A generated file in which every twentieth record has damage that a safe fix repairs.</summary>
    public string Damaged(long size) =>
        Made($"damaged-{size / 1_000_000}.jsonl", file =>
            Write("arxiv", arxivModel, new GeneratorOptions(Damaged: 0.05), size, long.MaxValue, file)
        );

    public string Gzip(long size) => Made($"arxiv-{size / 1_000_000}.jsonl.gz", file =>
        {
            using var source = File.OpenRead(Arxiv(size));
            using var target = new GZipStream(File.Create(file), CompressionLevel.Optimal);
            source.CopyTo(target);
        });

    public string Csv(long size) => Made($"arxiv-{size / 1_000_000}.csv", file => CsvCopy.Write(Arxiv(size), file));

    /// <summary>A Git repository in which a generated file is committed.</summary>
    public string Repository(long size) => Made($"repository-{size / 1_000_000}", repository =>
        {
            Directory.CreateDirectory(repository);
            File.Copy(Arxiv(size), Path.Combine(repository, "papers.jsonl"));
            Git("init", "-q", "-b", "main");
            Git("add", "-A");
            Git("-c", "user.name=benchmark", "-c", "user.email=benchmark@localhost", "commit", "-qm", "Papers");

            void Git(params string[] words) => Shell.Run(repository, environment: null, "git", words);
        });

    /// <summary>A folder with rules like those of users.</summary>
    public string UserRules(int count) => Made($"rules-{count}", rules => Scenarios.UserRules.Write(rules, count));

    public string Digest() => PaperFile.InCorpus("digests/digest-000.txt") ?? PaperFile.Digest();

    /// <summary>The first records of a file, for a yardstick that would take too long on the whole.</summary>
    /// <param name="size">How many bytes of text it is to have.</param>
    public string Head(string file, long size)
    {
        // Where the rest is hardly more than that, all is read.
        if (new FileInfo(file).Length <= 1.6 * size && !IsGzip(file))
            return file;
        return Made(string.Create(CultureInfo.InvariantCulture, $"head-{size / 1_000_000}-{Path.GetFileName(file)}"), head =>
        {
            using var source = File.OpenRead(file);
            using var lines = new StreamReader(IsGzip(file) ? new GZipStream(source, CompressionMode.Decompress) : source);
            using var target = File.Create(head);
            using var writer = new StreamWriter(IsGzip(file) ? new GZipStream(target, CompressionLevel.Optimal) : target)
            {
                NewLine = "\n",
            };
            for (var written = 0L; written < size && lines.ReadLine() is { } line; written += line.Length + 1)
                writer.WriteLine(line);
        });
    }

    private static bool IsGzip(string file) => file.EndsWith(".gz", StringComparison.Ordinal);

    /// <summary>Removes what takes too much room to keep.</summary>
    public void Remove(string pattern)
    {
        foreach (var file in Directory.GetFiles(folder, pattern))
            File.Delete(file);
    }

    /// <summary>The size of a file, or of all files in a folder.</summary>
    public static long SizeOf(string path) =>
        Directory.Exists(path)
            ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length)
            : new FileInfo(path).Length;

    private string Papers(string name, string? model, long size) =>
        Made($"{name}-{size / 1_000_000}.jsonl", file => Write(name, model, new GeneratorOptions(), size, long.MaxValue, file));

    private void Write(string name, string? model, GeneratorOptions options, long size, long records, string file)
    {
        if (!_models.TryGetValue(name, out var known))
            _models.Add(name, known = ModelFile.Read(model));
        GenerateCommand.Write(known, options, size, records, file);
    }

    private string Made(string name, Action<string> make)
    {
        var path = Path.Combine(folder, name);
        if (!Path.Exists(path))
        {
            Console.Error.WriteLine($"  making {name}");
            make(path);
        }

        return path;
    }
}
