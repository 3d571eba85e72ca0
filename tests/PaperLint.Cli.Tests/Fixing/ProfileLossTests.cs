namespace PaperLint.Cli.Tests.Fixing;

/// <summary>If damage was the only evidence for a record's profile, a fixing run says that the next run will use another profile.</summary>
public sealed class ProfileLossTests
{
    private const string Stripped = """
        {"id": "2403.00001", "title": "Pulsed Air in Kilns", "abstract": "The kiln runs 3.5times faster and uses less fuel than in still air, in every season of the year and in every room."}
        {"id": "2403.00002", "title": "Still Air in Kilns", "abstract": "The kiln uses no more fuel than one in pulsed air, in every season of the year and in every room that we have."}

        """;

    [Fact]
    public void The_profile_that_goes_with_the_damage_is_named_with_what_keeps_it()
    {
        using var here = new Workspace().WithFile("a.jsonl", Stripped);

        var mended = here.Run("lint", "--fix", "a.jsonl");

        Assert.Contains(
            "a.jsonl: The profile of 1 record was known only from damage. Once fixed, the text counts as plain instead of huggingface",
            mended.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("known only from damage", here.Run("lint", "--fix", "a.jsonl").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_somebody_has_set_stays()
    {
        using var here = new Workspace().WithFile("a.jsonl", Stripped).WithFile("paperlint.yml", "profile: huggingface\n");

        Assert.DoesNotContain("known only from damage", here.Run("lint", "--fix", "a.jsonl").Error, StringComparison.Ordinal);
        Assert.Contains("huggingface", here.Run("lint", "a.jsonl").Error, StringComparison.Ordinal);
    }
}
