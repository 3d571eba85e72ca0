using System.Collections.Frozen;
using System.Text;
using PaperLint.Records;

namespace PaperLint.Sources.Guessing;

/// <summary>
/// How strongly the words in a field's name suggest a role: <c>paper_title</c>, <c>abstractText</c>, <c>meta.SUMMARY-TXT</c>.
/// </summary>
internal static class FieldNameHint
{
    /// <summary>A word that is hardly used for anything else.</summary>
    public const int Strong = 3;

    /// <summary>A word that is used for other things too.</summary>
    public const int Weak = 1;

    private static readonly FrozenSet<string> TitleWords = Set(
        "title",
        "titles",
        "titel",
        "titre",
        "titulo",
        "título",
        "titolo",
        "heading",
        "headline",
        "ttl"
    );

    private static readonly FrozenSet<string> WeakTitleWords = Set("name", "label", "subject", "caption");

    private static readonly FrozenSet<string> AbstractWords = Set(
        "abstract",
        "abstracts",
        "abstrakt",
        "abst",
        "abs",
        "summary",
        "synopsis",
        "zusammenfassung",
        "resume",
        "résumé",
        "resumen",
        "resumo"
    );

    private static readonly FrozenSet<string> WeakAbstractWords = Set(
        "description",
        "desc",
        "overview",
        "body",
        "text",
        "txt",
        "content",
        "contents",
        "tldr",
        "passage"
    );

    /// <summary>Words that make it the title or text of something else.</summary>
    private static readonly FrozenSet<string> OfSomethingElse = Set(
        "journal",
        "book",
        "venue",
        "conference",
        "container",
        "series",
        "proceedings",
        "publisher",
        "section",
        "chapter",
        "subtitle",
        "booktitle",
        "short",
        "running",
        "author",
        "authors",
        "affiliation",
        "file",
        "full",
        "fulltext",
        "html",
        "latex",
        "tex",
        "bibtex",
        "citation",
        "reference",
        "references",
        "review",
        "comment",
        "comments",
        "license",
        "keyword",
        "keywords",
        "tag",
        "tags",
        "category",
        "categories",
        "subjects",
        "topics",
        "url",
        "uri",
        "link",
        "id",
        "hash",
        "embedding"
    );

    /// <summary>0 if the name says nothing, negative if it speaks against the role.</summary>
    public static int For(FieldRole role, string name)
    {
        var words = WordsOf(name);
        if (words.Exists(OfSomethingElse.Contains))
            return -Strong;
        var (strong, weak) = role == FieldRole.Title ? (TitleWords, WeakTitleWords) : (AbstractWords, WeakAbstractWords);
        if (
            words.Exists(word =>
                strong.Contains(word)
                || strong.Any(known =>
                    known.Length >= 5
                    && (word.StartsWith(known, StringComparison.Ordinal) || word.EndsWith(known, StringComparison.Ordinal))
                )
            )
        )
            return Strong;
        return words.Exists(weak.Contains) ? Weak : 0;
    }

    /// <summary>
    /// The words of a name other than those for a title or an abstract: <c>clean</c> for both <c>title_clean</c> and <c>abstractClean</c>.
    /// </summary>
    public static string RestOf(string name) =>
        string.Join(' ', WordsOf(name).Where(word => !TitleWords.Contains(word) && !AbstractWords.Contains(word)));

    /// <summary>The words of a name in lower case; separated by changes of case, punctuation and digits.</summary>
    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            // An upper-case letter starts a word after a lower-case letter, or before one: 'abstractText', 'HTMLTitle'.
            var begins =
                char.IsUpper(name[i])
                && i > 0
                && (char.IsLower(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (begins || !char.IsLetter(name[i]))
                End();
            if (char.IsLetter(name[i]))
                word.Append(char.ToLowerInvariant(name[i]));
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.Create(StringComparer.Ordinal, words);
}
