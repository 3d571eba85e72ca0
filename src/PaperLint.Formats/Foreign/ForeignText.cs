using System.Text;

namespace PaperLint.Formats.Foreign;

/// <summary>Names the kind of a text that none of the formats reads, by its lines and its name.</summary>
/// <remarks>It only chooses the name for messages: whether a file is read is decided by the formats alone.</remarks>
internal static class ForeignText
{
    private const int LinesJudged = 400;

    /// <summary>A byte-order mark is not part of the text.</summary>
    private const char Mark = '\uFEFF';

    /// <summary>Kinds that are unmistakable, whatever the name of the file.</summary>
    private static readonly Lazy<ForeignKind[]> Sure = new(() =>
        [
            new(
                "BibTeX",
                @"^\s*@\s*(?i:article|book|booklet|collection|comment|conference|dataset|electronic|inbook|incollection|inproceedings|manual|mastersthesis|misc|online|patent|phdthesis|preamble|proceedings|report|software|string|techreport|thesis|unpublished)\s*[{(]",
                @"^\s*[A-Za-z][\w-]*\s*=\s*[{""\w]|^\s*[})]\s*$",
                10
            ),
            new("RIS", @"^TY  - ?", @"^[A-Z][A-Z0-9]  -( |$)", 10, 60),
            new("a MEDLINE export", @"^PMID- ?\d", @"^[A-Z]{2,4} {0,2}- |^      \S", 10),
            new("a Web of Science export", @"^(FN (Clarivate|Thomson|ISI)|PT [JBCSP]\s*$)", @"^([A-Z][A-Z0-9]( |$)|   \S)", 10),
            new("an EndNote export", @"^%0 \S", @"^%[A-Z0-9@!+*&^<>~()\[\]=?] \S", 10),
            new("subtitles", @"^(WEBVTT\b|\d\d:\d\d:\d\d[.,]\d{3} --> )", @"^\d+\s*$", 10),
            new("a diff", @"^(diff --git |@@ -\d+(,\d+)? \+\d+|--- \S+\s+\d{4}-)", @"^[-+ @]", 20),
        ]
    );

    /// <summary>Kinds for which the extension of the file is more reliable than its lines.</summary>
    private static readonly Lazy<ForeignKind[]> Likely = new(() =>
        [
            new(
                "LaTeX source",
                @"^\s*\\(documentclass|documentstyle|usepackage|begin\s*\{document\}|maketitle|newcommand|section|chapter|bibliography)\b",
                @"^\s*(\\[A-Za-z]+|%)",
                10
            ),
            new("reStructuredText", @"^\s*\.\. ([\w-]+::|_[^:]+:)", @"^\s*(\.\. |:[\w-]+:|[=~^""'#*+-]{3,}\s*$|\S.*::\s*$)", 5, 15),
            new("HTML", @"(?i)^\s*<(!doctype html|html|head|body)\b", @"^\s*</?[A-Za-z!]", 10),
            new("XML", @"^\s*(<\?xml |<!DOCTYPE|<[\w:-]+ xmlns)", @"^\s*<[/!?A-Za-z]", 10, 40),
            new("TOML", @"^\s*\[\[?[\w."" -]+\]\]?\s*$", @"^\s*([\w.""-]+\s*=\s*([""'\[{]|\d|true|false)|#|\])", 50),
            new(
                "source code",
                @"^\s*(#!/|#include\b|import [\w.{*""']|from [\w.]+ import |package \w+;?\s*$|using [\w.]+;|namespace \w|def \w+\(|fn \w+\(|func \w+\(|function \w*\(|class \w+[:({ ]|(public|private|static|const|let|var) \w|# -\*-|use [\w:]+;|CREATE TABLE)",
                @"(^\s*(//|/\*|\*|#|\}|return\b|if\b.*[:{(]|for\b.*[:{(]|else\b|end\b|@\w|(fi|done|esac|set|echo|local|export)\b)|([;{},(]|\b(do|then))\s*$|^\s*[\w.\[\]]+(\(| [-+*/]?= ))",
                30,
                60
            ),
            new("a configuration file", @"^\s*\[[^\]]+\]\s*$", @"^\s*([\w .:/\\-]+\s*=|[;#])", 50, 70),
            new("YAML", @"^(---\s*$|%YAML)", @"^\s*(-\s+)?[""']?[\w$./ -]{1,60}[""']?:(\s|$)|^\s*- |^\s*#", 50, 60),
            new(
                "a log",
                null,
                @"^(\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|[A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d|\d+\.\d+\.\d+\.\d+ |\[?(TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b|\[ *\d+\.\d+\])",
                50,
                50
            ),
            new("Markdown", @"^(#{1,6} \S|```|~~~|\s*\|?\s*:?-{3,}:?\s*\|)", @"^\s*([-*+] \S|\d+\. \S|> |\||!?\[)", 8),
            new(
                "e-mail other than a digest",
                @"^(From \S+ .*\d{4}\s*$|(Return-Path|Received|Message-I[dD]|MIME-Version|X-[\w-]+): ?)",
                @"^(From|To|Cc|Date|Subject|Reply-To|Content-[\w-]+): ",
                3
            ),
        ]
    );

    /// <param name="head">UTF-8.</param>
    /// <param name="path">The file's name.</param>
    /// <returns>The kind of text; null for anything else, such as prose.</returns>
    public static ForeignContent? Of(ReadOnlySpan<byte> head, string path)
    {
        var lines = LinesOf(head);
        return First(Sure.Value, lines) ?? ForeignExtensions.Of(path) ?? Markup(lines) ?? First(Likely.Value, lines);
    }

    /// <summary>The kind of text according to its lines alone, if they are unmistakable.</summary>
    public static ForeignContent? SurelyOf(ReadOnlySpan<byte> head) => First(Sure.Value, LinesOf(head));

    private static ForeignContent? First(ForeignKind[] kinds, List<string> lines) => Array.Find(kinds, kind => kind.Fits(lines))?.Content;

    /// <summary>Markup may be a single long line.</summary>
    private static ForeignContent? Markup(List<string> lines) =>
        lines is not [['<', ..] first, ..]
            ? null
            : new ForeignContent(first.Contains("html", StringComparison.OrdinalIgnoreCase) ? "HTML" : "XML");

    private static List<string> LinesOf(ReadOnlySpan<byte> head)
    {
        var lines = new List<string>();
        foreach (var line in Encoding.UTF8.GetString(head).TrimStart(Mark).AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            lines.Add(line[..Math.Min(line.Length, 400)].TrimEnd().ToString());
            if (lines.Count == LinesJudged)
                break;
        }

        return lines;
    }
}
