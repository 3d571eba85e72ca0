using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperLint.Campaigns.Fuzzing;

/// <summary>Valid documents of every format, from which mutants are made.</summary>
internal static class SoundDocuments
{
    public static IReadOnlyList<string> Kinds { get; } = ["jsonl", "json", "csv", "tsv", "txt"];

    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(string kind, Random random) =>
        kind switch
        {
            "jsonl" => string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 8))
                    .Select(_ => Paper(random).ToJsonString(random.Next(2) == 0 ? Raw : null) + Break(random))
            ),
            "json" => Json(random),
            "csv" => Table(random, ','),
            "tsv" => Table(random, '\t'),
            _ => Digest(random),
        };

    private static JsonObject Paper(Random random)
    {
        var paper = new JsonObject
        {
            ["id"] = PaperTexts.Id(random),
            ["title"] = PaperTexts.Title(random),
            ["abstract"] = PaperTexts.Abstract(random),
        };
        if (random.Next(3) == 0)
            paper["year"] = random.Next(1990, 2030);
        if (random.Next(3) == 0)
            paper["authors"] = new JsonArray("A. Author", new JsonObject { ["name"] = "B. Author" }, null);
        if (random.Next(4) == 0)
            paper["url"] = "https://huggingface.co/papers/2403.00001";
        return paper;
    }

    private static string Json(Random random)
    {
        var papers = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Paper(random)).ToList();
        JsonNode root = random.Next(3) switch
        {
            0 => new JsonArray([.. papers]),
            1 => new JsonObject { ["source"] = "us", ["papers"] = new JsonArray([.. papers]) },
            _ => new JsonObject(papers.Select((paper, index) => KeyValuePair.Create<string, JsonNode?>($"p{index}", paper))),
        };
        return root.ToJsonString(random.Next(2) == 0 ? Indented : Raw) + Break(random);
    }

    private static string Table(Random random, char delimiter)
    {
        var table = new StringBuilder($"id{delimiter}title{delimiter}abstract{delimiter}year\n");
        for (var left = random.Next(1, 7); left > 0; left--)
            table
                .AppendJoin(
                    delimiter,
                    Cell(PaperTexts.Id(random)),
                    Cell(PaperTexts.Title(random)),
                    Cell(PaperTexts.Abstract(random)),
                    "2024"
                )
                .Append(Break(random));
        return table.ToString();

        string Cell(string value) =>
            random.Next(3) > 0 || value.AsSpan().IndexOfAny('"', '\n', '\r') >= 0 || value.Contains(delimiter, StringComparison.Ordinal)
                ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                : value;
    }

    private static string Digest(Random random)
    {
        var digest = new StringBuilder("Papers of the day, March 18\n\n");
        for (var left = random.Next(1, 6); left > 0; left--)
        {
            digest
                .Append(PaperTexts.Title(random))
                .Append("\n\n")
                .Append(PaperTexts.Abstract(random).ReplaceLineEndings(" "))
                .Append(' ')
                .Append(PaperTexts.Abstract(random).ReplaceLineEndings(" "))
                .Append("\n\n");
            if (random.Next(2) == 0)
                digest.Append("https://huggingface.co/papers/2403.00001\n\n");
        }

        return digest.ToString();
    }

    private static string Break(Random random) => random.Next(8) == 0 ? "\r\n" : "\n";
}
