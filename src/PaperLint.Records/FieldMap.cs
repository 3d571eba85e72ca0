using System.Collections.Frozen;
using System.Text;

namespace PaperLint.Records;

/// <summary>Knows from the names of fields what they are for.</summary>
/// <remarks>
/// <para>
/// Names count whatever their case and punctuation, and through what data is commonly wrapped in: <c>Paper Title</c>,
/// <c>paperTitle</c>, <c>paper.title</c> and <c>content.title.value</c> are all titles. What stands in a list of something else,
/// such as <c>references[3].title</c>, belongs to that and has no role here.
/// </para>
/// <para>
/// Several names may compete for title and abstract; among neighbours the best one wins: <c>summary</c> is the abstract of arXiv's
/// feed, but not of a record that has an <c>abstract</c> as well.
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

    /// <summary>What a record is wrapped in without becoming part of something else.</summary>
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

    /// <summary>Where a value stands one level below its name.</summary>
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

    /// <summary>Whether a text may be the name of a field: short, of words, and beginning with a letter.</summary>
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

    /// <summary>Knows common names only.</summary>
    public static FieldMap Default { get; } = new(FrozenDictionary<string, FieldRole>.Empty);

    /// <summary>A map that knows some fields by their full names, and the others as before.</summary>
    /// <param name="named">
    /// Names as <see cref="Field.Name"/> has them, with <c>[]</c> for any place in a list; <see cref="FieldRole.Other"/> takes a role away.
    /// </param>
    public FieldMap With(IEnumerable<KeyValuePair<string, FieldRole>> named)
    {
        var all = new Dictionary<string, FieldRole>(_named, StringComparer.Ordinal);
        foreach (var (name, role) in named)
            all[name] = role;
        return new FieldMap(all.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>What a field may be for, as far as its own name tells.</summary>
    /// <param name="name">As <see cref="Field.Name"/> has it.</param>
    /// <param name="isPath">Whether dots and brackets in it are those of nested values; a column's name may merely hold some.</param>
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

    /// <summary>Settles who of several is the title, and who the abstract.</summary>
    /// <param name="claims">Of all fields of a record.</param>
    /// <returns>A role for each.</returns>
    public static FieldRole[] Settle(ReadOnlySpan<RoleClaim> claims)
    {
        var roles = new FieldRole[claims.Length];
        for (var i = 0; i < claims.Length; i++)
            roles[i] = IsBeaten(claims[i], claims) ? FieldRole.Other : claims[i].Role;
        return roles;
    }

    /// <summary>The name with <c>[]</c> for any place in a list.</summary>
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

    private static bool IsBeaten(RoleClaim claim, ReadOnlySpan<RoleClaim> claims)
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

    /// <summary><c>pdf_url</c>, <c>codeUrl</c> and the like, whatever is behind them.</summary>
    private static bool IsUrlName(string folded) =>
        folded.EndsWith("url", StringComparison.Ordinal)
        || folded.EndsWith("urls", StringComparison.Ordinal)
        || folded.EndsWith("link", StringComparison.Ordinal);

    /// <summary>The name's letters and digits, without a namespace such as <c>dc:</c>.</summary>
    private static string FoldedName(string part) => Folded.Of(part.AsSpan(part.LastIndexOf(':') + 1));
}

/// <summary>The role that a field's name speaks for.</summary>
/// <param name="Rank">Of two claims on the title or the abstract, the smaller one wins.</param>
/// <param name="Parent">What the field is nested in; claims compete with their neighbours only.</param>
public readonly record struct RoleClaim(FieldRole Role, int Rank, string Parent)
{
    public static RoleClaim None { get; } = new(FieldRole.Other, 0, "");
}
