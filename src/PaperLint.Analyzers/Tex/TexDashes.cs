using System.Buffers;
using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Tex;

/// <summary>
/// Finds dashes written for TeX: <c>--</c> and <c>---</c> between words or numbers. Command-line options (<c>--flag</c>), arrows, comments
/// (<c>&lt;!-- --&gt;</c>), rules of many hyphens and <c>i--</c> are not dashes.
/// </summary>
internal sealed class TexDashes(ActiveRule rule, Writing writing) : FieldAnalyzer(rule.Info)
{
    private const string EnDash = "–";
    private const string EmDash = "—";

    /// <summary>Letters of nucleic acids; N stands for any of them.</summary>
    private static readonly SearchValues<char> Bases = SearchValues.Create("ACGTUN");

    protected override Clue Clue { get; } = Clue.Of("--");

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOf("--");
            if (next < 0)
                return;
            at += next;
            var end = text[at..].IndexOfAnyExcept('-');
            var dash = TextSpan.FromBounds(at, end < 0 ? text.Length : at + end);
            if (dash.Length <= 3 && FixOf(text, dash) is { } fix)
                sink.Report(new Observation(Rule, field, dash, writing.HasDashes ? fix : null));
            at = dash.End;
        }
    }

    private static ProposedFix? FixOf(ReadOnlySpan<char> text, TextSpan dash)
    {
        if (dash.Start == 0 || dash.End == text.Length)
            return null;
        var (before, after) = (text[dash.Start - 1], text[dash.End]);
        var spacedBefore = char.IsWhiteSpace(before);
        var spacedAfter = char.IsWhiteSpace(after);
        if (spacedBefore && spacedAfter)
            return IsBetweenWords(text, dash) && !ProgramCall.Holds(text, dash.Start)
                ? Fix(dash, dash.Length == 3 ? EmDash : EnDash)
                : null;
        // `word --flag` is a command-line option; `word-- word` is a dash, but what it means is a guess.
        if (spacedBefore || (spacedAfter && !EndsLongWord(text[..dash.Start])))
            return dash.Length == 3 && BeginsWord(after) ? Fix(dash, EmDash) : null;
        // Two hyphens after a formula may be an electric charge: SO4--.
        if (spacedAfter)
            return Fix(dash, EmDash, char.IsLetterOrDigit(before) && dash.Length == 2 ? FixSafety.Unsafe : FixSafety.Safe);
        if (!EndsWord(before) || !BeginsWord(after))
            return null;
        // Here the last hyphen may be a minus sign: -10---5.
        if (dash.Length == 3)
            return Fix(dash, EmDash, char.IsDigit(before) && char.IsDigit(after) ? FixSafety.Unsafe : FixSafety.Safe);
        if ((char.IsDigit(before) || before == '%') && char.IsDigit(after))
            return Fix(dash, EnDash);
        if (char.IsDigit(before) || char.IsDigit(after))
            return Fix(dash, EnDash, FixSafety.Unsafe);
        // An en dash joins two names: Cauchy--Schwarz.
        if (char.IsUpper(after) && IsCapitalised(text, dash.Start))
            return Fix(
                dash,
                EnDash,
                IsSequence(LettersBeside.Before(text, dash.Start)) && IsSequence(LettersBeside.After(text, dash.End))
                    ? FixSafety.Unsafe
                    : FixSafety.Safe
            );
        if (DashedWords.Interrupt(text, dash))
            return Fix(dash, EmDash);
        // What remains may be a pair, as in hand--object contact, or the beginning of an aside: authors write both this way.
        return Fix(dash, DashedWords.MayInterrupt(text, dash) ? EmDash : EnDash, FixSafety.Unsafe);
    }

    private static ProposedFix Fix(TextSpan dash, string newText, FixSafety safety = FixSafety.Safe) => new(safety, dash, newText);

    private static bool IsBetweenWords(ReadOnlySpan<char> text, TextSpan dash)
    {
        var before = text[..dash.Start].TrimEnd();
        var after = text[dash.End..].TrimStart();
        return !before.IsEmpty && !after.IsEmpty && EndsWord(before[^1]) && BeginsWord(after[0]);
    }

    /// <summary>Whether a word or a closing mark ends here, rather than a variable that is decremented: <c>i--</c>.</summary>
    private static bool EndsLongWord(ReadOnlySpan<char> text) =>
        char.IsLetterOrDigit(text[^1]) ? text.Length > 1 && char.IsLetterOrDigit(text[^2]) : text[^1] != '!' && EndsWord(text[^1]);

    private static bool EndsWord(char last) => char.IsLetterOrDigit(last) || ")]}\"'’”%.,;:!?*$".Contains(last);

    private static bool BeginsWord(char first) => char.IsLetterOrDigit(first) || "([{\"'‘“`$~\\".Contains(first);

    /// <summary>Whether these are bases of a nucleic acid, where hyphens are gaps: <c>ATG--CCA</c>.</summary>
    private static bool IsSequence(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyExcept(Bases);

    /// <summary>Whether the word that ends at a position begins with a capital.</summary>
    private static bool IsCapitalised(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '\'' or '’'))
            start--;
        return start < end && char.IsUpper(text[start]);
    }
}
