using PaperLint.Analysis;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;
using PaperLint.Records;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Claims the paths of files and folders: <c>C:\texts\beta</c>, <c>\\server\share</c>, <c>..\raw\x.csv</c>, <c>/usr/share/beta_1</c>,
/// <c>~/bin</c>, <c>host:~user/data</c> and <c>results_alpha_2.csv</c>.
/// </summary>
/// <remarks>
/// A map (<c>X:\Omega\to Y</c>) looks like a drive: if the first folder has the name of a command, the sentence must mention files.
/// </remarks>
public sealed class PathProtector : Protector
{
    private const string Segment = @"[\w.$%~+-]+";

    private const string Extension =
        "(?:aux|avi|bak|bash|bat|bib|bst|cfg|ckpt|class|cls|conf|cpp|css|csv|dat|dll|docx?|eps|exe|fasta|fits|gif|gz|hdf5|hpp|h5|html?|ini|ipynb|java|jpe?g|jsonl?|log|lua|mat|md|mp4|netcdf|npy|npz|onnx|parquet|pdf|pdb|php|pkl|png|pptx?|ps1|pth|py|root|rst|sh|sql|sty|svg|tar|tex|tiff?|toml|tsv|txt|wav|xlsx?|xml|ya?ml|zip)";

    private static readonly GuardedRegex Windows = new(
        $@"(?:\\\\[?.]\\)?(?:[A-Za-z]:|\\\\[A-Za-z0-9][\w.-]*|\.{{1,2}}|%\w+%)(?:\\{Segment})+\\?|{Segment}(?:\\[A-Za-z0-9.~]{Segment})+\.(?:{Extension}|[chmrR]|go|js|pl|pt|rb|rs|so|ts)"
    );

    /// <summary>Arguments of Windows commands: <c>dir \alpha</c>, <c>del \nu\*.*</c>.</summary>
    private static readonly GuardedRegex Given = new(
        @"\b(?:dir|del|cd|copy|xcopy|move|mkdir|rmdir) (?:\\[\w.$%~+*-]+)+",
        ["dir \\", "del \\", "cd \\", "copy \\", "move \\"]
    );

    private static readonly GuardedRegex Account = new(@"[A-Za-z][A-Za-z0-9-]{1,15}\\[A-Za-z][\w.-]*");

    private static readonly GuardedRegex SpeaksOfAccounts = new(
        @"(?i:\b(?:Windows domains?|log(?:s|ged|ging)? (?:in|on) |logins?|logons?|user accounts?|credentials|usernames?|user names?|active directory)\b)",
        "Windows domain",
        "log in ",
        "log on ",
        "logs in ",
        "logs on ",
        "logged in ",
        "logged on ",
        "logging in ",
        "logging on ",
        "login",
        "logon",
        "user account",
        "credentials",
        "username",
        "user name",
        "active directory"
    );

    private static readonly GuardedRegex Drive = new(@"[A-Z]:(?:\\[A-Za-z]\w*)+", [":\\"]);

    /// <summary>Arrows that show that a drive is a map.</summary>
    private static readonly GuardedRegex Arrow = new(
        @"\\(?:to|mapsto|rightarrow|longrightarrow|hookrightarrow|rightsquigarrow|leadsto)(?:$|[^A-Za-z])|[→↦]"
    );

    private static readonly GuardedRegex Unix = new($@"(?:~[a-z_][\w-]*|~|\.\.?)?(?:/{Segment})+/?|[\w.@-]+:~[\w.-]*(?:/{Segment})*/?");

    private static readonly GuardedRegex File = new($@"[\w~-]*_[\w~.-]*\.(?:{Extension}|[chmrR]|go|js|pl|pt|rb|rs|so|ts)");

    private static readonly GuardedRegex Topic = new(
        @"(?i:\b(?:path|paths|folder|folders|directory|directories|file|files|filename|drive|disk|Windows|share|server|mount|stored|saved|located|installed)\b)"
    );

    public override Clue Clue { get; } = Clue.AnyOf('\\', '~', '/', '_');

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        if (field.Role is not (FieldRole.Title or FieldRole.Abstract))
            return;
        var text = field.Span;
        if (text.Contains('\\'))
        {
            if (MayHoldWindowsPath(text))
                ClaimAll(Windows, text, IsWindowsPath, claims);
            ClaimAll(Given, text, static (_, _) => true, claims);
            if (SpeaksOfAccounts.MayMatch(text))
                ClaimAll(Account, text, static (text, place) => SpeaksOfAccounts.IsMatch(Sentence.Around(text, place).Of(text)), claims);
        }

        if (MayHoldUnixPath(text))
            ClaimAll(Unix, text, IsUnixPath, claims);
        if (MayBeInFileName(text, '_'))
            ClaimAll(File, text, static (_, _) => true, claims);
    }

    /// <summary>
    /// Doubts a single folder with the name of a command, which may be on a drive unless an arrow shows that it is a map: <c>D:\alpha</c>.
    /// </summary>
    public override void Doubt(RecordView record, FieldView field, ICollection<TextSpan> doubts)
    {
        if (field.Role is FieldRole.Title or FieldRole.Abstract && field.Span.Contains(@":\", StringComparison.Ordinal))
            ClaimAll(
                Drive,
                field.Span,
                static (text, place) => !Arrow.IsMatch(text[place.Start..Math.Min(text.Length, place.End + 40)]),
                doubts
            );
    }

    private static void ClaimAll(GuardedRegex regex, ReadOnlySpan<char> text, PlaceTest isMeant, ICollection<TextSpan> claims)
    {
        foreach (var match in regex.MatchesIn(text))
        {
            var place = match;
            while (place.Length > 1 && text[place.End - 1] == '.')
                place = new TextSpan(place.Start, place.Length - 1);
            if (StandsFree(text, place) && isMeant(text, place))
                claims.Add(place);
        }
    }

    /// <summary>Whether nothing next to the span belongs to the same word or formula.</summary>
    private static bool StandsFree(ReadOnlySpan<char> text, TextSpan place) =>
        (place.Start == 0 || !(char.IsLetterOrDigit(text[place.Start - 1]) || "\\/_^$}~:".Contains(text[place.Start - 1])))
        && (place.End == text.Length || !(char.IsLetterOrDigit(text[place.End]) || "{}^$\\_".Contains(text[place.End])));

    /// <summary>
    /// Whether there is a backslash where paths have one: after the mark of a drive, server, folder or variable, or in one word with a file
    /// extension. Formulas have hundreds of others.
    /// </summary>
    private static bool MayHoldWindowsPath(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('\\'); at >= 0; )
        {
            if (at > 0 && text[at - 1] is ':' or '\\' or '.' or '%')
                return true;
            var next = text[(at + 1)..].IndexOf('\\');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return MayBeInFileName(text, '\\');
    }

    /// <summary>Whether a mark is followed, in the same word, by what may be a file extension.</summary>
    private static bool MayBeInFileName(ReadOnlySpan<char> text, char mark)
    {
        for (var rest = text; rest.IndexOf(mark) is >= 0 and var at; )
        {
            rest = rest[(at + 1)..];
            var end = 0;
            for (; end < rest.Length && !char.IsWhiteSpace(rest[end]); end++)
            {
                if (rest[end] == '.' && end + 1 < rest.Length && char.IsAsciiLetter(rest[end + 1]))
                    return true;
            }

            rest = rest[end..];
        }

        return false;
    }

    /// <summary>Whether a slash begins a word, or <c>~</c> may be a home folder: fractions, alternatives and URLs have neither.</summary>
    private static bool MayHoldUnixPath(ReadOnlySpan<char> text)
    {
        if (text.Contains('~'))
            return text.Contains('/') || text.Contains(":~", StringComparison.Ordinal);
        for (var from = 0; text[from..].IndexOf('/') is >= 0 and var next; from += next + 1)
        {
            var at = from + next;
            if (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '\\' or '/' or '_' or '^' or '$' or '}' or ':'))
                return true;
        }

        return false;
    }

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
        return !IsCommand(first) || Topic.IsMatch(Sentence.Around(text, place).Of(text));
    }

    /// <summary>
    /// Whether there are at least two folders, the first beginning with a letter, or a home folder: <c>/2/3</c> is a fraction, and
    /// <c>/t/</c> a sound.
    /// </summary>
    private static bool IsUnixPath(ReadOnlySpan<char> text, TextSpan place)
    {
        var path = place.Of(text);
        if (path.Contains(":~", StringComparison.Ordinal) || path.StartsWith("~/") || path.StartsWith("./") || path.StartsWith("../"))
            return true;
        var slash = path.IndexOf('/');
        return path[(slash + 1)..].TrimEnd('/').Contains('/') && (char.IsLetter(path[slash + 1]) || path[slash + 1] is '.' or '_');
    }

    private static bool IsCommand(ReadOnlySpan<char> name) => CommandTable.Shared.TryFind(name, out _);
}
