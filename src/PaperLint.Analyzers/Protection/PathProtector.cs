using System.Text.RegularExpressions;
using PaperLint.Analysis;
using PaperLint.Analyzers.Latex;
using PaperLint.Analyzers.Prose;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Claims the paths of files and folders: <c>C:\texts\beta</c>, <c>\\server\share</c>, <c>..\raw\x.csv</c>, <c>/usr/share/beta_1</c>,
/// <c>~/bin</c>, <c>host:~user/data</c> and <c>results_alpha_2.csv</c>.
/// </summary>
/// <remarks>A map (<c>X:\Omega\to Y</c>) looks like a drive: where the first folder is named like a command, the sentence must speak of files.</remarks>
public sealed class PathProtector : Protector
{
    private const string Segment = @"[\w.$%~+-]+";

    private const string Extension =
        "(?:aux|avi|bak|bash|bat|bib|bst|cfg|ckpt|class|cls|conf|cpp|css|csv|dat|dll|docx?|eps|exe|fasta|fits|gif|gz|hdf5|hpp|h5|html?|ini|ipynb|java|jpe?g|jsonl?|log|lua|mat|md|mp4|netcdf|npy|npz|onnx|parquet|pdf|pdb|php|pkl|png|pptx?|ps1|pth|py|root|rst|sh|sql|sty|svg|tar|tex|tiff?|toml|tsv|txt|wav|xlsx?|xml|ya?ml|zip)";

    private static readonly Lazy<Regex> Windows = Lazily($@"(?:\\\\[?.]\\)?(?:[A-Za-z]:|\\\\[A-Za-z0-9][\w.-]*|\.{{1,2}}|%\w+%)(?:\\{Segment})+\\?|{Segment}(?:\\[A-Za-z0-9.~]{Segment})+\.(?:{Extension}|[chmrR]|go|js|pl|pt|rb|rs|so|ts)");

    /// <summary>What Windows' own commands are given: <c>dir \alpha</c>, <c>del \nu\*.*</c>.</summary>
    private static readonly Lazy<Regex> Given = Lazily(@"\b(?:dir|del|cd|copy|xcopy|move|mkdir|rmdir) (?:\\[\w.$%~+*-]+)+");

    private static readonly Lazy<Regex> Account = Lazily(@"[A-Za-z][A-Za-z0-9-]{1,15}\\[A-Za-z][\w.-]*");

    private static readonly Lazy<Regex> SpeaksOfAccounts = Lazily(@"(?i:\b(?:Windows domains?|log(?:s|ged|ging)? (?:in|on) |logins?|logons?|user accounts?|credentials|usernames?|user names?|active directory)\b)");

    private static readonly Lazy<Regex> Drive = Lazily(@"[A-Z]:(?:\\[A-Za-z]\w*)+");

    /// <summary>What makes a map of it.</summary>
    private static readonly Lazy<Regex> Arrow = Lazily(@"\\(?:to|mapsto|rightarrow|longrightarrow|hookrightarrow|rightsquigarrow|leadsto)(?:$|[^A-Za-z])|[→↦]");

    private static readonly Lazy<Regex> Unix = Lazily(
        $@"(?:~[a-z_][\w-]*|~|\.\.?)?(?:/{Segment})+/?|[\w.@-]+:~[\w.-]*(?:/{Segment})*/?");

    private static readonly Lazy<Regex> File = Lazily($@"[\w~-]*_[\w~.-]*\.(?:{Extension}|[chmrR]|go|js|pl|pt|rb|rs|so|ts)");

    private static readonly Lazy<Regex> Topic = Lazily(@"(?i:\b(?:path|paths|folder|folders|directory|directories|file|files|filename|drive|disk|Windows|share|server|mount|stored|saved|located|installed)\b)");

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        if (field.Role is not (FieldRole.Title or FieldRole.Abstract))
            return;
        var text = field.Span;
        if (text.Contains('\\'))
        {
            ClaimAll(Windows.Value, text, IsWindowsPath, claims);
            ClaimAll(Given.Value, text, static (_, _) => true, claims);
            ClaimAll(Account.Value, text, static (text, place) => SpeaksOfAccounts.Value.IsMatch(Sentence.Around(text, place).Of(text)), claims);
        }

        if (text.Contains('/') || text.Contains(":~", StringComparison.Ordinal))
            ClaimAll(Unix.Value, text, IsUnixPath, claims);
        if (text.Contains('_') && text.Contains('.'))
            ClaimAll(File.Value, text, static (_, _) => true, claims);
    }

    /// <summary>One folder that is named like a command may be a drive's, where no arrow makes a map of it: <c>D:\alpha</c>.</summary>
    public override void Doubt(RecordView record, FieldView field, ICollection<TextSpan> doubts)
    {
        if (field.Role is FieldRole.Title or FieldRole.Abstract && field.Span.Contains(@":\", StringComparison.Ordinal))
            ClaimAll(Drive.Value, field.Span, static (text, place) => !Arrow.Value.IsMatch(text[place.Start..Math.Min(text.Length, place.End + 40)]), doubts);
    }

    private static void ClaimAll(Regex regex, ReadOnlySpan<char> text, Test isMeant, ICollection<TextSpan> claims)
    {
        foreach (var match in regex.EnumerateMatches(text))
        {
            var place = new TextSpan(match.Index, match.Length);
            while (place.Length > 1 && text[place.End - 1] == '.')
                place = new TextSpan(place.Start, place.Length - 1);
            if (StandsFree(text, place) && isMeant(text, place))
                claims.Add(place);
        }
    }

    /// <summary>Nothing that belongs to the same word or formula stands beside it.</summary>
    private static bool StandsFree(ReadOnlySpan<char> text, TextSpan place) =>
        (place.Start == 0 || !(char.IsLetterOrDigit(text[place.Start - 1]) || "\\/_^$}~:".Contains(text[place.Start - 1])))
        && (place.End == text.Length || !(char.IsLetterOrDigit(text[place.End]) || "{}^$\\_".Contains(text[place.End])));

    private static bool IsWindowsPath(ReadOnlySpan<char> text, TextSpan place)
    {
        var path = place.Of(text);
        if (path[0] is '%' or '.')
            return true;
        var begin = path.StartsWith(@"\\") ? 2 : path.IndexOf('\\') + 1;
        var first = path[begin..];
        var length = first.IndexOf('\\');
        if (length >= 0)
            first = first[..length];
        return !IsCommand(first) || Topic.Value.IsMatch(Sentence.Around(text, place).Of(text));
    }

    /// <summary>Two folders at least, or a home, and a letter in the first of them: <c>/2/3</c> is a fraction, and <c>/t/</c> a sound.</summary>
    private static bool IsUnixPath(ReadOnlySpan<char> text, TextSpan place)
    {
        var path = place.Of(text);
        if (path.Contains(":~", StringComparison.Ordinal) || path.StartsWith("~/") || path.StartsWith("./") || path.StartsWith("../"))
            return true;
        var slash = path.IndexOf('/');
        return path[(slash + 1)..].TrimEnd('/').Contains('/') && (char.IsLetter(path[slash + 1]) || path[slash + 1] is '.' or '_');
    }

    private static bool IsCommand(ReadOnlySpan<char> name) => CommandTable.Shared.TryFind(name, out _);

    private static Lazy<Regex> Lazily(string pattern) => new(() => new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    private delegate bool Test(ReadOnlySpan<char> text, TextSpan place);
}
