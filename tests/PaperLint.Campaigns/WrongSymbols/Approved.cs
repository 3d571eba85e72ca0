using System.Runtime.CompilerServices;

namespace PaperLint.Campaigns.WrongSymbols;

/// <summary>
/// The edits that somebody has read and approved or accepted as known, one per line. A new edit fails the test. One that is no longer made
/// is only logged, so that withdrawing a wrong fix needs no other change.
/// </summary>
/// <remarks><c>PAPERLINT_ACCEPT=1</c> approves the current edits; read the Git diff afterwards.</remarks>
internal static class Approved
{
    /// <param name="name">The name of the file of approved edits, which is beside the test.</param>
    /// <param name="edits">The edits that are made now.</param>
    /// <param name="shown">How to show an edit, if its line means nothing to a person.</param>
    /// <returns>A sentence for the log about the approved edits.</returns>
    public static string Compare(
        string name,
        IEnumerable<string> edits,
        Func<string, string>? shown = null,
        [CallerFilePath] string sourceFile = ""
    )
    {
        var path = Path.Combine(Path.GetDirectoryName(sourceFile)!, name);
        var known = File.Exists(path) ? File.ReadAllLines(path).ToHashSet(StringComparer.Ordinal) : [];
        var found = new SortedSet<string>(edits, StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("PAPERLINT_ACCEPT") == "1")
        {
            File.WriteAllText(path, string.Concat(found.Select(edit => edit + "\n")));
            return $"{found.Count:N0} safe edits taken into {name}.";
        }

        var fresh = found.Where(edit => !known.Contains(edit)).ToList();
        Assert.True(
            fresh.Count == 0,
            $"{fresh.Count:N0} safe edits are new. Read them; 'PAPERLINT_ACCEPT=1 dotnet test' takes them into {name}:\n{string.Join('\n', fresh.Take(200).Select(shown ?? (edit => edit)))}"
        );
        return $"{found.Count:N0} safe edits, all known; {known.Count(edit => !found.Contains(edit)):N0} known ones are no longer made.";
    }
}
