using System.Collections.Frozen;
using System.Text;

namespace PaperLint.Records;

/// <summary>Derives the roles of fields from their names.</summary>
/// <remarks>
/// <para>
/// Case, punctuation and common wrapper objects are ignored: <c>Paper Title</c>, <c>paperTitle</c>, <c>paper.title</c> and
/// <c>content.title.value</c> are all titles. A field in a list of something else, such as <c>references[3].title</c>, has no role here.
/// </para>
/// <para>
/// Several fields may claim to be the title or the abstract; among siblings the best name wins: <c>summary</c> is the abstract in arXiv's
/// feed, but not in a record that also has an <c>abstract</c>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// FieldMap.Default.ClaimOf("paper.summary").Role;                                   // Abstract
/// FieldMap.Default.With([new("paper.tldr", FieldRole.Abstract)]).ClaimOf("paper.tldr").Role;   // Abstract
/// </code>
/// </example>
public sealed class FieldMap
{
    private const int Named = -1;

    private static readonly FrozenDictionary<string, (FieldRole Role, int Rank)> Names = new Dictionary<string, (FieldRole, int)>(
        StringComparer.Ordinal
    )
    {
        ["title"] = (FieldRole.Title, 0),
        ["papertitle"] = (FieldRole.Title, 1),
        ["articletitle"] = (FieldRole.Title, 1),
        ["documenttitle"] = (FieldRole.Title, 1),
        ["worktitle"] = (FieldRole.Title, 1),
        ["displaytitle"] = (FieldRole.Title, 2),
        ["abstract"] = (FieldRole.Abstract, 0),
        ["abstracttext"] = (FieldRole.Abstract, 1),
        ["paperabstract"] = (FieldRole.Abstract, 1),
        ["articleabstract"] = (FieldRole.Abstract, 1),
        ["summary"] = (FieldRole.Abstract, 2),
        ["description"] = (FieldRole.Abstract, 3),
        ["url"] = (FieldRole.Url, 0),
        ["urls"] = (FieldRole.Url, 0),
        ["uri"] = (FieldRole.Url, 0),
        ["link"] = (FieldRole.Url, 0),
        ["links"] = (FieldRole.Url, 0),
        ["href"] = (FieldRole.Url, 0),
        ["pdf"] = (FieldRole.Url, 0),
        ["abs"] = (FieldRole.Url, 0),
        ["homepage"] = (FieldRole.Url, 0),
        ["projectpage"] = (FieldRole.Url, 0),
        ["id"] = (FieldRole.Id, 0),
        ["paperid"] = (FieldRole.Id, 0),
        ["articleid"] = (FieldRole.Id, 0),
        ["recordid"] = (FieldRole.Id, 0),
        ["arxivid"] = (FieldRole.Id, 0),
        ["arxiv"] = (FieldRole.Id, 0),
        ["doi"] = (FieldRole.Id, 0),
        ["corpusid"] = (FieldRole.Id, 0),
        ["corduid"] = (FieldRole.Id, 0),
        ["s2id"] = (FieldRole.Id, 0),
        ["pmid"] = (FieldRole.Id, 0),
        ["pubmedid"] = (FieldRole.Id, 0),
        ["pmcid"] = (FieldRole.Id, 0),
        ["openreviewid"] = (FieldRole.Id, 0),
        ["anthologyid"] = (FieldRole.Id, 0),
        ["author"] = (FieldRole.Authors, 0),
        ["authors"] = (FieldRole.Authors, 0),
        ["authorlist"] = (FieldRole.Authors, 0),
        ["authornames"] = (FieldRole.Authors, 0),
        ["creator"] = (FieldRole.Authors, 0),
        ["creators"] = (FieldRole.Authors, 0),
        ["date"] = (FieldRole.Date, 0),
        ["year"] = (FieldRole.Date, 0),
        ["published"] = (FieldRole.Date, 0),
        ["publishedat"] = (FieldRole.Date, 0),
        ["publishedon"] = (FieldRole.Date, 0),
        ["publisheddate"] = (FieldRole.Date, 0),
        ["publicationdate"] = (FieldRole.Date, 0),
        ["publicationyear"] = (FieldRole.Date, 0),
        ["publishtime"] = (FieldRole.Date, 0),
        ["pubdate"] = (FieldRole.Date, 0),
        ["pubyear"] = (FieldRole.Date, 0),
        ["issued"] = (FieldRole.Date, 0),
        ["created"] = (FieldRole.Date, 0),
        ["createdat"] = (FieldRole.Date, 0),
        ["submitted"] = (FieldRole.Date, 0),
        ["submittedat"] = (FieldRole.Date, 0),
        ["submitteddate"] = (FieldRole.Date, 0),
        ["updated"] = (FieldRole.Date, 0),
        ["updatedat"] = (FieldRole.Date, 0),
        ["updatedate"] = (FieldRole.Date, 0),
        ["venue"] = (FieldRole.Venue, 0),
        ["journal"] = (FieldRole.Venue, 0),
        ["journalref"] = (FieldRole.Venue, 0),
        ["journaltitle"] = (FieldRole.Venue, 0),
        ["booktitle"] = (FieldRole.Venue, 0),
        ["containertitle"] = (FieldRole.Venue, 0),
        ["conference"] = (FieldRole.Venue, 0),
        ["proceedings"] = (FieldRole.Venue, 0),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names of objects that merely wrap a record or its parts.</summary>
    private static readonly FrozenSet<string> Wrappers = FrozenSet.Create(
        StringComparer.Ordinal,
        "paper",
        "article",
        "publication",
        "document",
        "doc",
        "work",
        "record",
        "item",
        "entry",
        "node",
        "data",
        "content",
        "contents",
        "attributes",
        "fields",
        "metadata",
        "meta",
        "info",
        "message",
        "source",
        "bibjson",
        "properties"
    );

    /// <summary>Keys of objects that wrap a value, so that it is one level below its name.</summary>
    private static readonly FrozenSet<string> Values = FrozenSet.Create(StringComparer.Ordinal, "value", "text", "content", "en");

    /// <summary>The parts of a person's name.</summary>
    private static readonly FrozenSet<string> NameParts = FrozenSet.Create(
        StringComparer.Ordinal,
        "name",
        "fullname",
        "given",
        "givenname",
        "family",
        "familyname",
        "first",
        "firstname",
        "last",
        "lastname",
        "surname",
        "literal"
    );

    private readonly FrozenDictionary<string, FieldRole> _named;

    private FieldMap(FrozenDictionary<string, FieldRole> named) => _named = named;

    /// <summary>Whether a text could be the name of a field: short, made of words, and beginning with a letter.</summary>
    public static bool MayBeName(ReadOnlySpan<char> text)
    {
        const int Longest = 40;
        var name = text.Trim();
        if (name.Length is 0 or > Longest || !char.IsLetter(name[0]))
            return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' ' or ':'))
                return false;
        }

        return true;
    }

    /// <summary>Knows only the common names.</summary>
    public static FieldMap Default { get; } = new(FrozenDictionary<string, FieldRole>.Empty);

    /// <summary>A map that also assigns roles to the given full names.</summary>
    /// <param name="named">
    /// Names in the form of <see cref="Field.Name"/>, with <c>[]</c> for any index of a list; <see cref="FieldRole.Other"/> removes a role.
    /// </param>
    public FieldMap With(IEnumerable<KeyValuePair<string, FieldRole>> named)
    {
        var all = new Dictionary<string, FieldRole>(_named, StringComparer.Ordinal);
        foreach (var (name, role) in named)
            all[name] = role;
        return new FieldMap(all.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The role that a field claims by its own name, before other fields are considered.</summary>
    /// <param name="name">In the form of <see cref="Field.Name"/>.</param>
    /// <param name="isPath">Whether dots and brackets in the name denote nesting; in the name of a column they do not.</param>
    public RoleClaim ClaimOf(string name, bool isPath = true)
    {
        var pattern = isPath ? WithoutIndices(name) : name;
        if (_named.TryGetValue(pattern, out var given) || _named.TryGetValue(name, out given))
            return new RoleClaim(given, Named, "");
        var parts = isPath ? pattern.Replace("[]", "", StringComparison.Ordinal).Split('.') : [name];
        var folded = Array.ConvertAll(parts, FoldedName);
        var last = folded.Length - 1;
        while (last > 0 && Values.Contains(folded[last]))
            last--;
        if (
            last > 0
            && NameParts.Contains(folded[last])
            && Names.TryGetValue(folded[last - 1], out var person)
            && person.Role == FieldRole.Authors
        )
            last--;
        for (var i = 0; i < last; i++)
        {
            if (!Wrappers.Contains(folded[i]))
                return RoleClaim.None;
        }

        var (role, rank) =
            Names.TryGetValue(folded[last], out var known) ? known
            : IsUrlName(folded[last]) ? (FieldRole.Url, 1)
            : (FieldRole.Other, 0);
        return role == FieldRole.Other ? RoleClaim.None : new RoleClaim(role, rank, string.Join('.', parts[..last]));
    }

    /// <summary>Decides which of several fields is the title, and which the abstract.</summary>
    /// <param name="claims">The claims of all fields of a record.</param>
    /// <returns>A role for each.</returns>
    public static FieldRole[] ResolveRoles(ReadOnlySpan<RoleClaim> claims)
    {
        var roles = new FieldRole[claims.Length];
        for (var i = 0; i < claims.Length; i++)
            roles[i] = IsOutranked(claims[i], claims) ? FieldRole.Other : claims[i].Role;
        return roles;
    }

    /// <summary>The name with <c>[]</c> for every index of a list.</summary>
    public static string WithoutIndices(string name)
    {
        if (!name.Contains('[', StringComparison.Ordinal))
            return name;
        var pattern = new StringBuilder(name.Length);
        var inside = false;
        foreach (var c in name)
        {
            if (!inside || c == ']')
                pattern.Append(c);
            inside = c == '[' || (inside && c != ']');
        }

        return pattern.ToString();
    }

    private static bool IsOutranked(RoleClaim claim, ReadOnlySpan<RoleClaim> claims)
    {
        if (claim.Role is not (FieldRole.Title or FieldRole.Abstract) || claim.Rank == Named)
            return false;
        foreach (var other in claims)
        {
            if (other.Role == claim.Role && other.Rank < claim.Rank && (other.Rank == Named || other.Parent == claim.Parent))
                return true;
        }

        return false;
    }

    /// <summary>Names such as <c>pdf_url</c> and <c>codeUrl</c>, whatever the URL leads to.</summary>
    private static bool IsUrlName(string folded) =>
        folded.EndsWith("url", StringComparison.Ordinal)
        || folded.EndsWith("urls", StringComparison.Ordinal)
        || folded.EndsWith("link", StringComparison.Ordinal);

    /// <summary>The name's letters and digits, without a namespace such as <c>dc:</c>.</summary>
    private static string FoldedName(string part) => Folded.Of(part.AsSpan(part.LastIndexOf(':') + 1));
}

/// <summary>The role that a field claims by its name.</summary>
/// <param name="Rank">Of two claims to the title or the abstract, the one with the smaller rank wins.</param>
/// <param name="Parent">What the field is nested in; claims compete only with their siblings.</param>
public readonly record struct RoleClaim(FieldRole Role, int Rank, string Parent)
{
    public static RoleClaim None { get; } = new(FieldRole.Other, 0, "");
}
