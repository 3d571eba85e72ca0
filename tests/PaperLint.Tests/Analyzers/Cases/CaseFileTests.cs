using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Analyzers.Cases;

/// <summary>
/// Runs the rules over texts that were written before them. What falls short is in a snapshot, so that nothing gets worse unnoticed, and
/// what gets better is seen.
/// </summary>
public sealed class CaseFileTests
{
    [Fact]
    public void Damaged_encodings() => Snapshot.Verify(ShortfallsIn("encoding.jsonl", "ENC"));

    [Fact]
    public void No_text_in_any_of_20_languages_is_changed() =>
        Assert.Empty(
            DamageCase.In("languages.jsonl").Where(given => new CaseRun(given, "ENC").Verdict.Length > 0).Select(given => given.Text)
        );

    private static string ShortfallsIn(string file, params string[] families) =>
        string.Join(
            '\n',
            DamageCase
                .In(file)
                .Select(given => (given.Kind, given.Name, new CaseRun(given, families).Verdict))
                .Where(one => one.Verdict.Length > 0)
                .Select(one => $"{one.Kind} {one.Name}: {one.Verdict}")
        );
}
