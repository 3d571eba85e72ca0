using System.Buffers;
using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Markup.Entities;

/// <summary>Finds names of characters that lost their ampersand or their semicolon, where they can be nothing else.</summary>
internal sealed class LostAmpersands(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "markup/lost-ampersands";

    /// <summary>Names that are no words, so that a semicolon is enough to know them.</summary>
    private static readonly WordSet NoWords = WordSet.Of(
        "plusmn ldquo rdquo lsquo rsquo laquo raquo ndash mdash nbsp hellip thinsp ensp emsp"
    );

    private static readonly WordSet GreekNames = WordSet.Of(
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau phi chi psi omega Delta Gamma Omega"
    );

    /// <summary>A tag whose brackets lost their semicolons.</summary>
    private static readonly GuardedRegex Tag = new(@"&lt;? ?/?(?:i|b|em|sub|sup|strong|scp|italic) ?&gt;?", ["&lt"]);

    private static readonly GuardedRegex Spaced = new(@"& (?:amp|lt|gt|nbsp|quot);", ["& amp;", "& lt;", "& gt;", "& nbsp;", "& quot;"]);

    private static readonly GuardedRegex Turned = new(@"[A-Z];amp[A-Z]", [";amp"]);

    /// <summary>How records that went through BibTeX write a reference.</summary>
    private static readonly GuardedRegex Tex = new(@"\{\\&\}(?:amp|lt|gt|quot|nbsp)(?:;|\$\\mathsemicolon\$)", [@"{\&}"]);

    private static readonly GuardedRegex Open = new(@"&(?:lt|gt|amp)(?: [0-9A-Z.]| \.)", ["&lt ", "&gt ", "&amp "]);

    private static readonly GuardedRegex Accent = new(@"&[A-Za-z]{3,6}[^A-Za-z;=]", ["&"]);

    private static readonly GuardedRegex Number = new(@"#(?:9[0-9]{2}|8[0-9]{3}|1[6-9][0-9]|2[0-5][0-9]|x[0-9a-fA-F]{2,4});", ["#"]);

    protected override Clue Clue { get; } = Clue.AnyOf(';', '&');

    /// <summary>What every text has in which a reference kept its ampersand, or lost more than that.</summary>
    private static readonly SearchValues<string> Remains = SearchValues.Create(
        ["&lt", "&gt", "&amp ", "& amp;", "& lt;", "& gt;", "& nbsp;", "& quot;", ";amp", @"{\&}"],
        StringComparison.Ordinal
    );

    protected override bool MayFindIn(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Remains) >= 0 || Number.IsMatch(text) || (text.Contains('&') && Accent.IsMatch(text)))
            return true;
        for (var at = text.IndexOf(';'); at >= 0; )
        {
            if (NameBefore(text, at) is not null)
                return true;
            var next = text[(at + 1)..].IndexOf(';');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        var found = new HashSet<int>();
        foreach (var place in Turned.MatchesIn(text))
        {
            var inner = new TextSpan(place.Start + 1, 4);
            Report(field, sink, inner, "&", FixSafety.Safe);
            found.Add(inner.End);
        }

        foreach (var place in Tex.MatchesIn(text))
        {
            EntityTable.TryName(LettersBeside.AsciiAfter(text, place.Start + 4), out var meant);
            Report(field, sink, place, meant, FixSafety.Safe);
            found.Add(place.End);
        }

        if (text.Contains('&') && !EntityContext.IsTopic(text, []))
            AnalyzeOpen(field, sink, found);
        for (var at = 1; at < text.Length; at++)
        {
            var next = text[at..].IndexOf(';');
            if (next < 0)
                break;
            at += next;
            if (NameBefore(text, at) is { } place && !found.Contains(place.End))
                Report(field, sink, place, Meaning(text, place)!, SafetyOf(text, place));
        }

        foreach (var place in Number.MatchesIn(text))
        {
            var before = place.Start == 0 ? ' ' : text[place.Start - 1];
            var after = place.End == text.Length ? ' ' : text[place.End];
            if (before != '&' && (char.IsLetter(after) || after == '-' || char.IsLetter(before)) && Read(place.Of(text)) is { } meant)
                Report(field, sink, place, meant, FixSafety.Safe);
        }
    }

    /// <summary>References that have their ampersand, but no semicolon, or a space between.</summary>
    private void AnalyzeOpen(FieldView field, FindingSink sink, HashSet<int> found)
    {
        var text = field.Span;
        foreach (var place in Tag.MatchesIn(text))
        {
            var written = place.Of(text);
            if (written.Count(';') == 2 || written.StartsWith("&lt; "))
                continue;
            var name = written[3..written.LastIndexOf('&')].Trim("; ");
            Report(field, sink, place, $"<{name}>", FixSafety.Safe);
            found.Add(place.End);
        }

        foreach (var place in Spaced.MatchesIn(text))
        {
            Report(field, sink, place, EntityText.Decode("&" + place.Of(text)[2..].ToString()), FixSafety.Safe);
            found.Add(place.End);
        }

        foreach (var place in Open.MatchesIn(text))
        {
            var inner = TextSpan.FromBounds(place.Start, place.Start + text[place.Start..].IndexOf(' '));
            if (place.Start > 0 && char.IsLetterOrDigit(text[place.Start - 1]))
                continue;
            EntityTable.TryName(inner.Of(text)[1..], out var meant);
            Report(field, sink, inner, meant, FixSafety.Safe);
            found.Add(inner.End);
        }

        foreach (var place in Accent.MatchesIn(text))
        {
            var inner = TextSpan.FromBounds(place.Start, place.End - 1);
            var name = inner.Of(text)[1..];
            if (!EntityTable.IsAccentedLetter(name) || !EntityTable.TryName(name, out var meant))
                continue;
            Report(field, sink, inner, meant, FixSafety.Safe);
            found.Add(inner.End);
        }
    }

    /// <summary>The name before a semicolon that lost its ampersand; null if what stands there can be a word.</summary>
    private static TextSpan? NameBefore(ReadOnlySpan<char> text, int semicolon)
    {
        var run = LettersBeside.AsciiBefore(text, semicolon);
        var start = semicolon - run.Length;
        if (run.Length < 2 || (start > 0 && text[start - 1] is '&' or '\\' or '#' or '/' or ';'))
            return null;
        var after = semicolon + 1 < text.Length ? text[semicolon + 1] : '\0';
        if (start > 1 && text[start - 1] == ' ' && text[start - 2] == '&' && run is "amp" or "lt" or "gt" or "nbsp" or "quot")
            return null;
        // The dashes have names of their own.
        if (run is "endash" or "emdash")
            return null;
        // A name may have been glued to the word before it.
        for (var length = Math.Min(run.Length, 7); length >= 4; length--)
        {
            var name = run[^length..];
            if (
                NoWords.Contains(name)
                || (EntityTable.IsAccentedLetter(name) && (length < run.Length ? IsNoEnding(name) : char.IsLetter(after)))
            )
                return TextSpan.FromBounds(semicolon - length, semicolon + 1);
        }

        if (GreekNames.Contains(run) && (char.IsAsciiLetter(after) || after is '-'))
            return TextSpan.FromBounds(start, semicolon + 1);
        return IsSign(text, run, start, semicolon) ? TextSpan.FromBounds(start, semicolon + 1) : null;
    }

    /// <summary>Whether no word ends with the name of an accented letter: <c>hyperacute</c> and <c>engrave</c> do.</summary>
    private static bool IsNoEnding(ReadOnlySpan<char> name) =>
        name[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'n' && !name.EndsWith("grave") && name is not "nacute";

    /// <summary>Names that are words, too: only their place tells.</summary>
    private static bool IsSign(ReadOnlySpan<char> text, ReadOnlySpan<char> run, int start, int semicolon)
    {
        var before = text[..start].TrimEnd();
        var after = text[(semicolon + 1)..];
        var isApart = start == 0 || text[start - 1] == ' ';
        switch (run)
        {
            case "deg":
                return after is ['C' or 'F' or 'K', ..]
                    && (after.Length == 1 || !char.IsLetter(after[1]))
                    && before.Length > 0
                    && char.IsDigit(before[^1]);
            case "lt" or "gt" or "le" or "ge":
                return isApart
                    && after is [' ', _, ..]
                    && (char.IsDigit(after[1]) || after[1] == '.')
                    && LettersBeside.Before(before, before.Length).Length is 1;
            case "times":
                return isApart && before.Length > 0 && char.IsDigit(before[^1]) && after is [' ', >= '0' and <= '9', ..];
            case "amp":
                return isApart
                    && after is [' ', >= 'A' and <= 'Z', ..]
                    && LettersBeside.Before(before, before.Length) is [>= 'A' and <= 'Z', ..];
            default:
                return false;
        }
    }

    private static string? Meaning(ReadOnlySpan<char> text, TextSpan place) =>
        EntityTable.TryName(place.Of(text)[..^1], out var meant) ? meant : null;

    private static FixSafety SafetyOf(ReadOnlySpan<char> text, TextSpan place) =>
        place.Of(text) is "times;" ? FixSafety.Unsafe : FixSafety.Safe;

    private static string? Read(ReadOnlySpan<char> written) =>
        EntityText.Decode(string.Concat("&", written)) is { Length: 1 or 2 } meant && char.IsLetter(meant[0]) ? meant : null;

    private void Report(FieldView field, FindingSink sink, TextSpan place, string meant, FixSafety safety) =>
        sink.Report(new Observation(Rule, field, place, new ProposedFix(safety, place, EntityText.Plain(meant)!)));
}
