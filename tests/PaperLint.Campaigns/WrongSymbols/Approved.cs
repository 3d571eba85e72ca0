using System.Runtime.CompilerServices;

namespace PaperLint.Campaigns.WrongSymbols;

/// <summary>
/// The edits that somebody has read and found right, or come to terms with, one a line. A new one fails; one that is gone is only told, so
/// that withdrawing a wrong repair needs nothing else.
/// </summary>
/// <remarks><c>PAPERLINT_ACCEPT=1</c> takes the edits as they are now: read the Git diff afterwards.</remarks>
internal static class Approved
{
    /// <param name="name">Of the file beside the test.</param>
    /// <param name="edits">What is found now.</param>
    /// <param name="shown">What to say of an edit, where the line itself tells nothing to people.</param>
    /// <returns>What became of the approved ones, for the log.</returns>
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
