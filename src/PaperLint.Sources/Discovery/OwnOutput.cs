using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperLint.Sources.Discovery;

/// <summary>Recognises files that PaperLint wrote by how they begin: they contain findings and not papers.</summary>
public static partial class OwnOutput
{
    /// <summary>The file in a fixed copy of a folder that tells programs what was done to each file.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>The same for people.</summary>
    public const string ChangesName = "CHANGES.md";

    /// <summary>How many bytes of a file are examined.</summary>
    private const int Most = 4096;

    /// <summary>In milliseconds; never reached, because the patterns are unambiguous and need no backtracking.</summary>
    private const int Patience = 5_000;

    /// <summary>What a file written by <c>--quarantine</c> is called.</summary>
    public const string InQuarantine = "records that PaperLint quarantined";

    /// <summary>The first line of a terminal report contains one of these.</summary>
    private static readonly SearchValues<string> TellTaleWords = SearchValues.Create(
        [": error ", ": warning ", ": info ", "findings  "],
        StringComparison.Ordinal
    );

    /// <param name="head">The beginning of a file, in UTF-8.</param>
    /// <returns>What the file is; null if PaperLint did not write it.</returns>
    public static string? WordFor(ReadOnlySpan<byte> head)
    {
        // Nearly all data files are decided here.
        if (head.IsEmpty || head[0] is not ((byte)'{' or (byte)'['))
            return IsForPeople(head) ? "a PaperLint report" : null;
        var text = Encoding.UTF8.GetString(head[..Math.Min(head.Length, Most)]);
        return SarifHead().IsMatch(text) ? "a PaperLint SARIF report"
            : FindingsHead().IsMatch(text) ? "a PaperLint report"
            : QuarantinedHead().IsMatch(text) ? InQuarantine
            : JournalHead().IsMatch(text) ? "a PaperLint journal"
            : InspectionHead().IsMatch(text) ? "a PaperLint inspection"
            : IsManifest(text) ? "the manifest of a fixed copy"
            : null;
    }

    /// <summary>Whether the first line is from a terminal report: a finding, or the header of a table of findings.</summary>
    private static bool IsForPeople(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        // Paths may be long, but a first line that is longer than this is an abstract.
        if (end is <= 0 or > Most)
            return false;
        var line = Encoding.UTF8.GetString(head[..end].TrimEnd((byte)'\r'));
        return line.AsSpan().ContainsAny(TellTaleWords) && (Finding().IsMatch(line) || Table().IsMatch(line));
    }

    public static bool IsManifest(string head) => ManifestHead().IsMatch(head);

    [GeneratedRegex(
        """^\{"\$schema":"[^"]*sarif[^"]*","version":"[^"]*","runs":\[\{"tool":\{"driver":\{"name":"PaperLint",""",
        RegexOptions.None,
        Patience
    )]
    private static partial Regex SarifHead();

    [GeneratedRegex(
        """^\{"key":"([^"\\]|\\.)*","path":"([^"\\]|\\.)*","row":\d+,"field":"([^"\\]|\\.)*","pointer":"([^"\\]|\\.)*","rule":"[A-Z]""",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex FindingsHead();

    [GeneratedRegex("""^\{"file":"([^"\\]|\\.)*","row":\d+,"record":"([^"\\]|\\.)*","fields":\{""", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex QuarantinedHead();

    [GeneratedRegex("""^\{"journal":\d+,("sealed":(true|false),)?"tool":"paperlint """, RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex JournalHead();

    [GeneratedRegex(
        """^\[\s*\{\s*"path": "([^"\\]|\\.)*",\s*"(format|error)": "([^"\\]|\\.)*",\s*"(encoding|traits)": """,
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex InspectionHead();

    [GeneratedRegex("""^\{\s*"manifest": \d+,\s*"tool": "paperlint",""", RegexOptions.None, Patience)]
    private static partial Regex ManifestHead();

    [GeneratedRegex("""^.+:\d+:\d+: (error|warning|info) [A-Z]+\d+ [a-z0-9-]+: """, RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Finding();

    [GeneratedRegex(
        """^( +(rule|text|file|profile) +|severity +rule +)findings +(records +)?of records\b""",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Table();
}
