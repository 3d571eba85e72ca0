using System.Globalization;
using System.Text;
using System.Text.Json;
using PaperLint.Linting;
using PaperLint.Records;
using PaperLint.Reports.Sarif;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;
using PaperLint.Tests.Fixes;
using PaperLint.Tests.Fixing;
using PaperLint.Tests.Formats.Digests;
using PaperLint.Text;

namespace PaperLint.Tests.Reports.Sarif;

/// <summary>Applying the fixes of a log gives the same result as a fixing run.</summary>
public sealed class SarifFixTests
{
    [Theory]
    [InlineData("morning.txt")]
    [InlineData("damaged.txt")]
    [InlineData("crlf.txt")]
    [InlineData("wrapped.txt")]
    [InlineData("bom.txt")]
    public void All_safe_fixes_of_a_log_make_the_fixed_file(string fixture) => Try(fixture, File.ReadAllBytes(Digest.Fixture(fixture)));

    [Fact]
    public void Fixes_that_share_a_place_are_equal() =>
        Try(
            "shared.txt",
            Encoding.UTF8.GetBytes(
                DamagedDigest
                    .Small.Replace("on average", "for ``small~ovens'' and ``Fr\\'echet \\& sons''(alphagg1)", StringComparison.Ordinal)
                    .Replace(
                        "in pulses",
                        "in pulses of 3.5times 10^{-3}\\%~bar , at https://example.org/kit{here}",
                        StringComparison.Ordinal
                    )
            )
        );

    [Fact]
    public void All_safe_fixes_of_real_digests_make_the_fixed_files()
    {
        var corpus = Needs.Corpus();

        foreach (var file in Directory.GetFiles(Path.Combine(corpus, "digests"), "*.txt"))
            Try(Path.GetFileName(file), File.ReadAllBytes(file));
    }

    private static void Try(string name, byte[] file)
    {
        using var here = new FixingFolder().With(name, file);
        var replacements = ReplacementsIn(LogOf(here), file);
        here.Fix();
        var edits = replacements
            .Distinct()
            .OrderBy(edit => edit.Start)
            .Select(edit => new RawEdit(ByteSpan.FromBounds(edit.Start, edit.End), Encoding.UTF8.GetBytes(edit.NewText)));
        Assert.Equal(Encoding.UTF8.GetString(here.Bytes(name)), Encoding.UTF8.GetString(InMemoryFixing.Apply(file, 0, [.. edits])));
    }

    private static string LogOf(FixingFolder here)
    {
        var found = new FileDiscovery(here.Root, static _ => false).Find(["."]);
        var run = new LintRun(FixingFolder.Options).Execute(found.Files.Select(DocumentSource.Of), found.Errors, CancellationToken.None);
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var options = new SarifOptions
        {
            ToolVersion = "0.1.0",
            InformationUri = new Uri("https://example.org/paperlint"),
            RulesUri = new Uri("https://example.org/paperlint/rules/README.md"),
            ExitCode = 1,
        };
        new SarifReport(options).Write(run, output);
        return output.ToString();
    }

    /// <summary>The replacements of safe fixes, as byte offsets in the file.</summary>
    private static List<(long Start, long End, string NewText)> ReplacementsIn(string log, byte[] file)
    {
        using var json = JsonDocument.Parse(log);
        var all = new List<(long, long, string)>();
        foreach (var result in json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            if (
                !result.TryGetProperty("fixes", out var fixes)
                || !fixes[0].GetProperty("description").GetProperty("text").GetString()!.EndsWith("(safe).", StringComparison.Ordinal)
            )
                continue;
            foreach (var replacement in fixes[0].GetProperty("artifactChanges")[0].GetProperty("replacements").EnumerateArray())
            {
                var region = replacement.GetProperty("deletedRegion");
                var text = replacement.TryGetProperty("insertedContent", out var inserted) ? inserted.GetProperty("text").GetString()! : "";
                all.Add((At("start"), At("end"), text));

                long At(string edge) =>
                    ByteOf(file, region.GetProperty($"{edge}Line").GetInt32() - 1, region.GetProperty($"{edge}Column").GetInt32() - 1);
            }
        }

        return all;
    }

    /// <summary>Computed by counting, independently of our own code.</summary>
    private static long ByteOf(byte[] file, int line, int column)
    {
        var hasMark = file.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var text = Encoding.UTF8.GetString(hasMark ? file.AsSpan(Encoding.UTF8.Preamble.Length) : file);
        var at = 0;
        for (; line > 0; line--)
        {
            at = text.IndexOfAny(['\r', '\n'], at);
            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
        }

        return Encoding.UTF8.GetByteCount(text.AsSpan(0, at + column)) + (hasMark ? Encoding.UTF8.Preamble.Length : 0);
    }
}
