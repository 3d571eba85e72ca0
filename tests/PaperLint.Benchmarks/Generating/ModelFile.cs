using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperLint.Benchmarks.Generating;

/// <summary>Where models come from: a JSON Lines file, or the digests in the repository, which everybody has.</summary>
internal static class ModelFile
{
    /// <summary>A larger model would hardly change what is made, and would have to fit in memory.</summary>
    private const long MostBytes = 256_000_000;

    public static PaperModel Read(string? file) => PaperModel.Of(file is null ? LinesOfFixtures() : LinesOf(file));

    private static IEnumerable<byte[]> LinesOf(string file)
    {
        var bytes = 0L;
        foreach (var line in File.ReadLines(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)))
        {
            yield return Encoding.UTF8.GetBytes(line);
            bytes += line.Length;
            if (bytes > MostBytes)
                yield break;
        }
    }

    /// <summary>Titles and abstracts of a digest in the repository as records of arXiv.</summary>
    private static IEnumerable<byte[]> LinesOfFixtures()
    {
        const int ShortestAbstract = 200;
        string[] blocks = File.ReadAllText(PaperFile.Digest())
            .ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var number = 0;
        for (var i = 1; i < blocks.Length; i++)
        {
            if (blocks[i].Length < ShortestAbstract)
                continue;
            var id = $"2405.{++number:D5}";
            var record = new JsonObject
            {
                ["id"] = id,
                ["title"] = blocks[i - 1].Trim(),
                ["abstract"] = blocks[i].Trim(),
                ["url"] = $"https://arxiv.org/abs/{id}",
            };
            yield return JsonSerializer.SerializeToUtf8Bytes(record);
        }
    }
}
