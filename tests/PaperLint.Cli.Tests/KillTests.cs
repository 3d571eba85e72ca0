using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Undoing;
using PaperLint.Sources.Discovery;

namespace PaperLint.Cli.Tests;

/// <summary>A run that is killed leaves the old file or the new one, never anything in between.</summary>
/// <remarks>
/// By default, there are a few kills of a small file; <c>PAPERLINT_KILLS=1000</c> in the environment asks for that many, on a file of 20
/// MB. A run spends most of its time reading and planning, when a kill can do no harm. So only a third of the kills are spread over the
/// whole run, a third over the time after the first byte of the draft, and a third over the time after the first byte of the journal.
/// </remarks>
public sealed class KillTests
{
    private static readonly int? Asked = int.TryParse(
        Environment.GetEnvironmentVariable("PAPERLINT_KILLS"),
        CultureInfo.InvariantCulture,
        out var kills
    )
        ? kills
        : null;

    [Fact]
    public void Killed_at_any_moment_it_leaves_the_old_file_or_the_new_one()
    {
        using var here = new Workspace();
        var damaged = Encoding.UTF8.GetBytes(DigestOf(Asked is null ? 300 : 20_000));
        var mended = SHA256.HashData(
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(damaged).Replace("\\%", "%", StringComparison.Ordinal))
        );
        var original = SHA256.HashData(damaged);
        // One rule is enough to write something; the others would take most of the time.
        here.WithBytes("a.txt", damaged).WithFile(".rules/one.yml", "name: one\ntitle: Only escapes.\nrules:\n  LTX0002: on\n");
        var whole = KilledRun.ToItsEnd(here.Folder);
        Assert.Equal(mended, HashOf(here));
        JournalsAreReadable(here, isNew: true, original);

        var random = new Random(17);
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var kill = 1; kill <= (Asked ?? 6); kill++)
        {
            var stage = (RunStage)(kill % 3);
            // Once the journal is begun, early moments are chosen more often, because the new file replaces the old one soon after.
            var part = Math.Pow(random.NextDouble(), stage == RunStage.Journalled ? 3 : 1);
            var end = KilledRun.Killed(here.Folder, stage, 1.1 * part * whole.From(stage));
            var hash = HashOf(here);
            var isNew = hash.AsSpan().SequenceEqual(mended);
            Assert.True(isNew || hash.AsSpan().SequenceEqual(original), "The file is neither the old one nor the new one.");
            Assert.True(isNew || end != "after the run's own end", "The run ended well and left the old file.");
            var outcome = $"{(isNew ? "new" : "old")} file, killed {end}";
            tally[outcome] = tally.GetValueOrDefault(outcome) + 1;

            // What a killed run leaves beside the file is never read as input.
            Assert.Equal("a.txt", Assert.Single(new FileDiscovery(here.Folder, static _ => false).Find(["."]).Files).Path);
            JournalsAreReadable(here, isNew, original);
            if (kill % 25 == 0)
                Tell(kill, tally);
        }

        var walked = here.Run("lint", ".", "--exit-zero");
        Assert.Contains("1 file", walked.Error, StringComparison.Ordinal);
        Assert.Equal(0, walked.Code);
        KilledRun.ToItsEnd(here.Folder);
        Assert.Equal(mended, HashOf(here));
        Assert.Empty(Directory.GetFiles(here.Folder, ".paperlint-*"));
        Tell(Asked ?? 6, tally);
    }

    private static void Tell(int kills, SortedDictionary<string, int> tally) =>
        Console.WriteLine($"{kills} kills: {string.Join("; ", tally.Select(pair => $"{pair.Value} {pair.Key}"))}.");

    /// <summary>The last journal can undo whatever the run left.</summary>
    private static void JournalsAreReadable(Workspace here, bool isNew, byte[] original)
    {
        var folder = Path.Combine(here.Folder, ".paperlint", "journal");
        if (!Directory.Exists(folder) || Directory.GetFiles(folder, "*.jsonl") is not { Length: > 0 } journals)
        {
            Assert.False(isNew, "The file was replaced and no journal says so.");
            return;
        }

        foreach (var journal in journals.OrderDescending())
            JournalReader.Read(journal);
        new Undo(here.Folder) { Key = JournalKey.Find(JournalKey.FolderOf(Environment.GetEnvironmentVariable)) }.Execute(
            (string?)null,
            CancellationToken.None
        );
        Assert.Equal(original, HashOf(here));
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] HashOf(Workspace here) => SHA256.HashData(File.ReadAllBytes(Path.Combine(here.Folder, "a.txt")));

    private static string DigestOf(int records)
    {
        var text = new StringBuilder("new\n\nGet trending papers in your email inbox!\n\nMar 18\n\n");
        for (var i = 0; i < records; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Annealing Report {i:00000} on Thin Glass Sheets\n\n");
            text.Append(CultureInfo.InvariantCulture, $"We anneal batch {i:00000} in half the time by moving the air in pulses. ");
            text.Append(i % 2 == 0 ? "Breakage falls by 5\\%" : "Breakage falls by 5%")
                .Append(" on average, and the sheets stay as flat as before.");
            text.Insert(
                text.Length,
                " The air comes from below and leaves through a slit above the door, so that no sheet is nearer to the fan than another.",
                7
            );
            text.Append("\n\n");
        }

        return text.ToString();
    }
}
