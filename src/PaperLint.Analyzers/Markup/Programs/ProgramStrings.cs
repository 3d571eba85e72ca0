using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Markup.Programs;

/// <summary>Finds what programs print instead of a text: the name of an object, or the text as their own source would write it.</summary>
internal sealed class ProgramStrings(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "markup/program-strings";

    private static readonly GuardedRegex Objects = new(
        @"\[object Object\]|(?:[a-z]+\.){0,5}JAXBElement@[0-9a-f]{2,16}|\b(?:ARRAY|HASH|SCALAR|CODE)\(0x[0-9a-f]{4,16}\)|<(?:built-in method|bound method|function|generator object|class) [^<>\n]{1,80}>|^System\.[A-Z][A-Za-z.]{2,40}[A-Z][a-zA-Z]+$",
        ["[object ", "JAXBElement@", "(0x", "<built-in", "<bound", "<function", "<generator", "<class '", "System."]
    );

    /// <summary>In UTF-16 code units, how far before a string a word that mentions it may stand.</summary>
    private const int Farthest = 24;

    private static readonly GuardedRegex Mentioned = new(
        @"(?:prints?|returns?|shows?|display|message|string|errors?|such as)\s?[""“']?$",
        []
    );

    /// <summary>All of a text in the quotation marks of Python, in a list or as bytes.</summary>
    private static readonly GuardedRegex Bytes = new(@"^b'[^'\n]{2,}'$|^b""[^""\n]{2,}""$", ["b'", "b\""]);
    private static readonly GuardedRegex List = new(
        @"^\['[^']{2,}'(?:, '[^']{2,}'){0,40}\]$|^\[""[^""]{2,}""(?:, ""[^""]{2,}""){0,40}\]$",
        ["['", "[\""]
    );
    private static readonly GuardedRegex Element = new(@"^\{'@?[a-z:]{2,20}': '[^']{0,40}', '#text': '[^']{2,}'\}$", ["'#text': '"]);

    protected override Clue Clue { get; } =
        Clue.Any(
            Clue.Of("[o"),
            Clue.Of("t@"),
            Clue.Of("(0x"),
            Clue.Before("<", "bfgc"),
            Clue.Of("Sys"),
            Clue.Before("b[", "'\""),
            Clue.Of("{'")
        );

    protected override bool MayFindIn(ReadOnlySpan<char> text) =>
        Objects.IsMatch(text) || (text[0] is 'b' or '[' or '{' && (Bytes.IsMatch(text) || List.IsMatch(text) || Element.IsMatch(text)));

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        foreach (var place in Objects.MatchesIn(text))
        {
            if (!Mentioned.IsMatch(text[Math.Max(0, place.Start - Farthest)..place.Start].TrimEnd()))
                sink.Report(new Observation(Rule, field, place));
        }

        if (Bytes.IsMatch(text))
            Report(field, sink, FixSafety.Safe, new TextSpan(0, 2), new TextSpan(text.Length - 1, 1));
        else if (List.IsMatch(text))
            ReportList(field, sink);
        else if (Element.IsMatch(text))
            Report(
                field,
                sink,
                FixSafety.Unsafe,
                new TextSpan(0, text.IndexOf("'#text': '") + "'#text': '".Length),
                new TextSpan(text.Length - 2, 2)
            );
    }

    private void ReportList(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        var between = $"{text[1]}, {text[1]}";
        var edits = new List<TextEdit> { new(new TextSpan(0, 2), "") };
        for (var at = 0; text[at..].IndexOf(between, StringComparison.Ordinal) is >= 0 and var next; at += next + between.Length)
            edits.Add(new TextEdit(new TextSpan(at + next, between.Length), " "));
        edits.Add(new TextEdit(new TextSpan(text.Length - 2, 2), ""));
        // Items of a list may be sentences, or may not.
        sink.Report(
            new Observation(
                Rule,
                field,
                new TextSpan(0, text.Length),
                new ProposedFix(edits.Count == 2 ? FixSafety.Safe : FixSafety.Unsafe, edits)
            )
        );
    }

    private void Report(FieldView field, FindingSink sink, FixSafety safety, params TextSpan[] around) =>
        sink.Report(
            new Observation(
                Rule,
                field,
                new TextSpan(0, field.Span.Length),
                new ProposedFix(safety, [.. around.Select(static place => new TextEdit(place, ""))])
            )
        );
}
