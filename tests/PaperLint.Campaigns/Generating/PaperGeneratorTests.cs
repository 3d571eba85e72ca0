using System.Text;
using System.Text.Json;
using PaperLint.Benchmarks.Generating;
using PaperLint.Records;

namespace PaperLint.Campaigns.Generating;

/// <summary>What figures about generated files rely on.</summary>
public sealed class PaperGeneratorTests
{
    private const int Records = 3000;

    private static readonly string[] Words =
    [
        "measures",
        "estimates",
        "surface",
        "gradient",
        "harbours",
        "currents",
        "forecast",
        "sediment",
        "observed",
        "shallow",
        "northern",
        "station",
    ];

    [Fact]
    public void Every_record_is_valid_JSON_with_the_fields_of_the_model()
    {
        foreach (var (line, number) in Generate(new GeneratorOptions()).Select((line, number) => (line, number)))
        {
            using var made = JsonDocument.Parse(line);
            Assert.Equal(["id", "title", "abstract", "url"], made.RootElement.EnumerateObject().Select(field => field.Name));
            Assert.Equal($"https://arxiv.org/abs/{Text(made, "id")}", Text(made, "url"));
            Assert.EndsWith("the last.", Text(made, "abstract"), StringComparison.Ordinal);
            Assert.Contains("$x \\in \\mathcal{X}$", Text(made, "abstract"), StringComparison.Ordinal);
            Assert.True(number < Records);
        }
    }

    [Fact]
    public void Ids_are_valid_and_unique_and_titles_are_unique()
    {
        HashSet<string> ids = [],
            titles = [];
        foreach (var line in Generate(new GeneratorOptions()))
        {
            using var made = JsonDocument.Parse(line);
            Assert.Matches(@"^(?:1[5-9]|2[0-9])(?:0[1-9]|1[0-2])\.(?!00000)[0-9]{5}$", Text(made, "id"));
            Assert.True(ids.Add(Text(made, "id")), Text(made, "id"));
            Assert.True(titles.Add(Folded.Of(Text(made, "title"))), Text(made, "title"));
        }
    }

    [Theory]
    [InlineData("0704.1234", "2101.00001", "2012/abc.12", "venue2020/12")]
    [InlineData("venue2021/a053aa816f", "venue2021/470WxVD1L3", "10.1155/2015/603172", "2020.conf-main.7")]
    public void Ids_of_any_archive_stay_unique(params string[] models)
    {
        var ids = new PaperIds(new SplitMix(1), "2601");
        HashSet<string> made = [];
        for (var i = 0; i < Records; i++)
        {
            var changing = PaperIds.ChangingPart(models[i % models.Length]);
            Assert.True(made.Add(ids.Next(changing, keepMonth: i % 2 == 0)));
        }
    }

    [Fact]
    public void An_id_keeps_its_month_where_a_date_says_when_the_paper_appeared()
    {
        var ids = new PaperIds(new SplitMix(1), "2601");
        Assert.All(Enumerable.Range(0, 50), _ =>
            Assert.StartsWith("2304.", ids.Next("2304.00007", keepMonth: true), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_same_seed_gives_the_same_file_and_another_seed_another() =>
        Assert.Equal(
            (true, false),
            (
                Generate(new GeneratorOptions(Seed: 7)).SequenceEqual(Generate(new GeneratorOptions(Seed: 7))),
                Generate(new GeneratorOptions(Seed: 7)).SequenceEqual(Generate(new GeneratorOptions(Seed: 8)))
            )
        );

    [Fact]
    public void About_as_many_words_are_exchanged_as_were_asked_for()
    {
        var models = Model().ToArray();
        var (words, changed) = (0, 0);
        var lines = Generate(new GeneratorOptions(Changed: 0.3)).ToArray();
        // While no title comes up again, the records follow those of the model one by one.
        for (var i = 0; i < models.Length; i++)
        {
            using var model = JsonDocument.Parse(models[i]);
            using var made = JsonDocument.Parse(lines[i]);
            var (before, after) = (Text(model, "abstract").Split(' '), Text(made, "abstract").Split(' '));
            Assert.Equal(before.Length, after.Length);
            words += before.Length;
            changed += before.Zip(after).Count(pair => pair.First != pair.Second);
        }

        // A word may be exchanged for itself, and there are only a few words here.
        Assert.InRange((double)changed / words, 0.2, 0.32);
    }

    [Fact]
    public void No_word_is_said_twice_that_the_model_says_once()
    {
        foreach (var line in Generate(new GeneratorOptions(Changed: 0.6)))
        {
            using var made = JsonDocument.Parse(line);
            var words = Text(made, "abstract").Split(' ', '\n');
            Assert.DoesNotContain(words.Zip(words.Skip(1)), pair => pair.First == pair.Second && pair.First.Length > 3);
        }
    }

    [Fact]
    public void As_many_records_are_damaged_as_were_asked_for()
    {
        var damaged = Generate(new GeneratorOptions(Damaged: 0.05)).Count(line => line.Contains(" ,", StringComparison.Ordinal));
        Assert.InRange(damaged, Records * 3 / 100, Records * 7 / 100);
    }

    [Fact]
    public void Without_a_corpus_the_fixtures_are_the_model()
    {
        var generator = new PaperGenerator(ModelFile.Read(file: null), new GeneratorOptions());
        for (var i = 0; i < Records; i++)
        {
            using var made = JsonDocument.Parse(generator.Next().ToArray());
            Assert.True(Text(made, "abstract").Length > 100);
        }

        Assert.Equal(0, generator.RepeatedTitles);
    }

    private static IEnumerable<string> Generate(GeneratorOptions options)
    {
        var generator = new PaperGenerator(PaperModel.Of(Model()), options);
        for (var i = 0; i < Records; i++)
            yield return Encoding.UTF8.GetString(generator.Next());
        Assert.Equal(0, generator.RepeatedTitles);
    }

    private static IEnumerable<byte[]> Model()
    {
        var random = new SplitMix(5);
        for (var i = 0; i < 40; i++)
        {
            var record = new Dictionary<string, string>
            {
                ["id"] = $"2301.{i + 1:D5}",
                ["title"] = $"On {Sentence(random, 7)} and more",
                ["abstract"] =
                    $"We say {Sentence(random, 12)}\nand {Sentence(random, 12)} for $x \\in \\mathcal{{X}}$ with \"{Sentence(random, 3)}\" as the last.",
                ["url"] = $"https://arxiv.org/abs/2301.{i + 1:D5}",
            };
            yield return JsonSerializer.SerializeToUtf8Bytes(record);
        }
    }

    private static string Sentence(SplitMix random, int words)
    {
        List<string> sentence = [];
        while (sentence.Count < words)
        {
            var word = Words[random.Below(Words.Length)];
            if (sentence is [] || sentence[^1] != word)
                sentence.Add(word);
        }

        return string.Join(' ', sentence);
    }

    private static string Text(JsonDocument record, string field) => record.RootElement.GetProperty(field).GetString()!;
}
