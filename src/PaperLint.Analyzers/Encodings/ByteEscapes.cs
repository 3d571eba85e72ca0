using System.Buffers;
using System.Globalization;
using System.Text;
using PaperLint.Analysis;
using PaperLint.Analyzers.Encodings.Misread;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Encodings;

/// <summary>Finds characters that were left as a program writes them: <c>\u2019</c>, <c>\xe2\x80\x99</c>, <c>%C3%A9</c>.</summary>
internal sealed class ByteEscapes(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "encodings/byte-escapes";

    /// <summary>Words of texts that are about such escapes.</summary>
    private static readonly GuardedRegex Topic = new(
        @"(?:^|[\s(,])U\+[0-9A-F]{4}|(?i:\b(?:escap|byte|json|unicode|utf|latin-1|ascii|python|haskell|java\b|javascript|regex|parser|payload|code points?|style sheet|hexadecimal|encod|decod|proxy|character class))",
        []
    );

    private static readonly GuardedRegex Escapes = new(
        @"\\{1,2}u[0-9a-fA-F]{4}(?:\\{1,2}u[0-9a-fA-F]{4})*|(?:\\{1,2}x[0-9a-fA-F]{2})+|(?:%[0-9A-F]{2}){2,}|(?:=[0-9A-F]{2}){2,}|<U\+[0-9A-F]{4,5}>",
        ["\\u", "\\x", "%C", "%D", "%E", "=C", "=D", "=E", "<U+"]
    );

    private static readonly SearchValues<char> CodeBefore = SearchValues.Create("[:/?&{");
    private static readonly SearchValues<char> CodeAfter = SearchValues.Create("]/&=\\\"");

    protected override Clue Clue { get; } = Clue.AnyOf('\\', '%', '=', '<');

    protected override bool MayFindIn(ReadOnlySpan<char> text) => Escapes.MayMatch(text) && Escapes.IsMatch(text);

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        var places = Escapes.MatchesIn(text);
        if (places.Count == 0 || Topic.IsMatch(text))
            return;
        foreach (var place in places)
        {
            if (!IsCode(text, place) && Read(place.Of(text)) is { } read)
                Report(field, sink, place, read);
        }
    }

    private void Report(FieldView field, FindingSink sink, TextSpan place, (string Text, bool IsWhole) read)
    {
        if (Meaning.Of(read.Text) == Commonness.None && read.Text.Length > 0)
            return;
        var text = field.Span;
        var written = place.Of(text);
        // A percent or equals sign has other uses; inside a word it has not.
        if (written[0] is '%' or '=' or '<' && !IsInWord(text, place))
            return;
        if (written[0] == '=' && (place.End == text.Length || !char.IsLetter(text[place.End])))
            return;
        ProposedFix? fix = null;
        if (read.Text.Length > 0 && (read.IsWhole || IsInWord(text, place)))
            fix = new ProposedFix(read.IsWhole && TouchesWord(text, place) ? FixSafety.Safe : FixSafety.Unsafe, place, read.Text);
        var meaning = read.Text.Length > 0 ? $"it stands for '{read.Text}'" : "what it stands for is cut off";
        sink.Report(new Observation(Rule, field, place, fix, new Dictionary<string, string> { ["detail"] = meaning }));
    }

    /// <summary>What an escape stands for: nothing if it is cut off; and whether that is certain.</summary>
    private static (string Text, bool IsWhole)? Read(ReadOnlySpan<char> written)
    {
        var escape = written.ToString();
        if (escape[0] == '<')
            return Rune.TryCreate(
                int.Parse(escape.AsSpan(3, escape.Length - 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                out var rune
            )
                ? ($"{rune}", true)
                : null;
        if (escape.Contains('u', StringComparison.Ordinal))
            return OfUnits(escape);
        var bytes = escape.Split(['\\', 'x', '%', '='], StringSplitOptions.RemoveEmptyEntries);
        return OfBytes([.. bytes.Select(hex => byte.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))], escape[0] == '\\');
    }

    private static (string Text, bool IsWhole)? OfUnits(string escape)
    {
        var units = escape.Split(['\\', 'u'], StringSplitOptions.RemoveEmptyEntries);
        var text = string.Concat(units.Select(hex => (char)ushort.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        // ASCII and controls are hardly ever written that way.
        if (text.Any(static unit => unit < '\u00A0'))
            return null;
        return text.EnumerateRunes().Any(static rune => rune == Rune.ReplacementChar) ? ("", false) : (text, true);
    }

    private static (string Text, bool IsWhole)? OfBytes(byte[] bytes, bool isBackslash)
    {
        if (bytes[0] < 0x80)
            return null;
        var text = new StringBuilder();
        for (var rest = bytes.AsSpan(); !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var used) != OperationStatus.Done || rune.IsAscii)
                return !isBackslash ? null
                    : bytes.Length == 1 && Windows1252.CharacterOf(bytes[0]) is { } letter ? ($"{letter}", false)
                    : Utf8Run.LengthFrom(bytes[0]) > 1 ? ("", false)
                    : null;
            text.Append(rune);
            rest = rest[used..];
        }

        return ($"{text}", true);
    }

    /// <summary>Whether it is part of an address, a path, a class of characters or a string of a program.</summary>
    private static bool IsCode(ReadOnlySpan<char> text, TextSpan place)
    {
        var (start, end) = (place.Start, place.End);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        var before = text[start..place.Start];
        var after = text[place.End..end];
        return before.ContainsAny(CodeBefore) || before is [.., '\'' or '"' or '\\'] || after.ContainsAny(CodeAfter) || after is ['\'', ..];
    }

    /// <summary>An escape that stands alone may be what the text is about.</summary>
    private static bool TouchesWord(ReadOnlySpan<char> text, TextSpan place) =>
        (place.Start > 0 && char.IsLetterOrDigit(text[place.Start - 1]))
        || (place.End < text.Length && (char.IsLetterOrDigit(text[place.End]) || text[place.End] == '-'));

    private static bool IsInWord(ReadOnlySpan<char> text, TextSpan place) =>
        place.Start > 0 && char.IsLetterOrDigit(text[place.Start - 1]) && (place.End == text.Length || text[place.End] != ',');
}
