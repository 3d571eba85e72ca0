using System.Buffers;
using PaperLint.Analysis;
using PaperLint.Analyzers.Prose;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Markup.Programs;

/// <summary>
/// Finds the marks of Markdown around words, with links and headings. Stars and underscores have many other uses: only those count that
/// open right before a word and close right after one.
/// </summary>
internal sealed class MarkdownMarks(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "markup/markdown";

    private static readonly GuardedRegex Topic = new(@"\bMarkdown\b|\b[Bb]ack-?(?:ticks?|quotes?)\b", ["Markdown", "ack"]);

    private static readonly GuardedRegex Emphasis = new(
        @"\*{1,3}[\p{L}(“][^*\n]{0,120}[\p{L}\d.:)!?”%]\*{1,3}|\*{1,2}\p{L}\*{1,2}|\*\*\d[^*\n]{0,30}\*\*|__[\p{L}][^_\n]{0,80}[\p{L}.:]__|_\p{L}[^_\n]{0,60}\p{L}_|~~[\p{L}\d][^~\n]{0,60}[\p{L}\d]~~|`[\p{L}\d_.][^`\n]{0,60}[^`\n\s(]`",
        ["*", "_", "~~", "`"]
    );

    private static readonly GuardedRegex Link = new(@"\[[^\[\]\n]{1,120}\]\(https?://[^()\s]{1,300}\)", ["](http"]);

    private static readonly GuardedRegex Heading = new(@"(?:^|\n)#{1,6} \p{Lu}[^\n]{0,60}\n+", ["# "]);

    /// <summary>What every text has that is looked at closely: marks before words, not within formulas.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["**", " *", "\n*", "(*", "__", " _", "\n_", "(_", "~~", "`", "](http", "# "],
        StringComparison.Ordinal
    );

    /// <summary>Names that Python writes with two underscores on either side.</summary>
    private static readonly WordSet Methods = WordSet.Of(
        "init call eq hash str repr len iter next enter exit new del name main file doc class dict slots version all add get set contains getitem setitem bool int float"
    );

    protected override Clue Clue { get; } = Clue.AnyOf('*', '_', '~', '`', '[', '#');

    protected override bool MayFindIn(ReadOnlySpan<char> text) =>
        text.IndexOfAny(Signs) >= 0 && (Emphasis.IsMatch(text) || Link.IsMatch(text) || Heading.IsMatch(text));

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        if (Topic.IsMatch(text))
            return;
        foreach (var place in Emphasis.MatchesIn(text))
        {
            if (IsMark(text, place))
                Report(field, sink, place, place.Of(text)[0] == '~' ? null : Inside(place.Of(text)));
        }

        foreach (var place in Link.MatchesIn(text))
        {
            var written = place.Of(text);
            var middle = written.IndexOf("](");
            var (label, url) = (written[1..middle].ToString(), written[(middle + 2)..^1].ToString());
            Report(field, sink, place, label == url ? url : $"{label} ({url})");
        }

        foreach (var place in Heading.MatchesIn(text))
        {
            if (place.End == text.Length)
                continue;
            var heading = place.Of(text).Trim("# \n").TrimEnd('#').TrimEnd().ToString();
            var mark = TextSpan.FromBounds(place.Start + (text[place.Start] == '\n' ? 1 : 0), place.End);
            Report(field, sink, mark, heading.Length > 0 && heading[^1] is '.' or ':' or '?' or '!' ? $"{heading} " : $"{heading}: ");
        }
    }

    private void Report(FieldView field, FindingSink sink, TextSpan place, string? plain) =>
        sink.Report(new Observation(Rule, field, place, plain is null ? null : new ProposedFix(SafetyOf(field.Span, place), place, plain)));

    /// <summary>Shells, databases and Lisp have backticks of their own.</summary>
    private static FixSafety SafetyOf(ReadOnlySpan<char> text, TextSpan place) =>
        text[place.Start] == '`' ? FixSafety.Unsafe : FixSafety.Safe;

    private static string Inside(ReadOnlySpan<char> marked) => marked.Trim(marked[0]).ToString();

    private static bool IsMark(ReadOnlySpan<char> text, TextSpan place)
    {
        var before = place.Start == 0 ? ' ' : text[place.Start - 1];
        var after = place.End == text.Length ? ' ' : text[place.End];
        // **A**daptive
        if (place.Of(text) is ['*', '*', >= 'A' and <= 'Z', '*', '*'] && char.IsLower(after))
            return true;
        if (
            !(char.IsWhiteSpace(before) || before is '(' or '—')
            || !(char.IsWhiteSpace(after) || after is ',' or '.' or ';' or ':' or ')' or '?' or '!' or '—' or '-' or '\'' or '’')
        )
            return false;
        var written = place.Of(text);
        var mark = written[0];
        var inside = written.Trim(mark);
        var width = written.Length - written.TrimStart(mark).Length;
        // As many after as before.
        if (written.Length - written.TrimEnd(mark).Length != width)
            return false;
        return mark switch
        {
            '_' => width == 2 ? !Methods.Contains(inside) && HasWord(inside) : HasWord(inside) && !inside.Contains('\\'),
            '`' => !inside.Contains('\'') && width == 1,
            // *P < 0.05, and *wrong forms are marked before, not around.
            '*' => width > 1 || !(inside.Contains('<') || inside.Contains('=') || (after == '-' && inside.Length == 1)),
            _ => true,
        };
    }

    private static bool HasWord(ReadOnlySpan<char> inside)
    {
        for (var words = new LetterRuns(inside); words.MoveNext(); )
        {
            if (CommonWords.Has(words.Current.Of(inside)))
                return true;
        }

        return false;
    }
}
