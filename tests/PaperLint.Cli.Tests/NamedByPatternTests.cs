namespace PaperLint.Cli.Tests;

/// <summary>A file that a pattern of the configuration names must be readable, whatever else the same override is about.</summary>
public sealed class NamedByPatternTests
{
    [Fact]
    public void One_override_names_a_folder_and_a_file()
    {
        using var here = new Workspace()
            .WithFile("paperlint.yml", "overrides:\n  - files: ['data/**', 'x.dat']\n    profile: plain\n")
            .WithFile("data/noise.bin", "nothing of ours")
            .WithFile(
                "good.jsonl",
                "{\"id\": \"1\", \"title\": \"On Kilns\", \"abstract\": \"Sheets cool slowly in small ovens, as they should.\"}\n"
            )
            .WithFile("x.dat", "nothing of ours");

        var outcome = here.Run("lint");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("x.dat", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("noise.bin", outcome.Error, StringComparison.Ordinal);
    }
}
