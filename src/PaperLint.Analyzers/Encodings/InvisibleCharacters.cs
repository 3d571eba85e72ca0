using System.Globalization;
using System.Text;
using PaperLint.Analysis;
using PaperLint.Analyzers.Encodings.Misread;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Encodings;

/// <summary>
/// Finds characters that nobody sees and every search trips over: zero-width spaces and joiners, soft hyphens, byte order marks, marks of
/// direction, tags, and characters of private use. Where a script needs them, they are right.
/// </summary>
internal sealed class InvisibleCharacters(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "encodings/invisible";

    private const char BlackFlagLow = '\uDFF4';

    protected override Clue Clue { get; } =
        Clue.AnyOf(
            CharacterKinds.Of('\u00AD', '\uFEFF', '\uE000')
                | CharacterKinds.Between('\u200B', '\u200F')
                | CharacterKinds.Between('\u202A', '\u202E')
                | CharacterKinds.Between('\u2060', '\u2069')
                | CharacterKinds.Of('\uDB40')
        );

    protected override bool MayFindIn(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character >= '\u00AD' && KindOf(character) != Kind.None)
                return true;
        }

        return false;
    }

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        var misread = MisreadingFinder.In(text);
        for (var at = 0; at < text.Length; at++)
        {
            var kind = KindOf(text[at]);
            // What belongs to a misread character is reported with it.
            if (kind == Kind.None || MisreadingFinder.Covers(misread, at))
                continue;
            var end = EndOf(text, at, kind);
            if (end > at && SafetyOf(text, at, end, kind, out var replacement) is { } safety)
                Report(field, sink, TextSpan.FromBounds(at, end), kind, safety, replacement);
            at = Math.Max(at, end - 1);
        }
    }

    private void Report(FieldView field, FindingSink sink, TextSpan place, Kind kind, FixSafety safety, string replacement)
    {
        _ = Rune.DecodeFromUtf16(place.Of(field.Span), out var rune, out _);
        var title = replacement.Length == 0 ? null : $"Write {replacement}";
        var arguments = new Dictionary<string, string>
        {
            ["code"] = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"),
            ["detail"] = kind == Kind.PrivateUse ? "looks different with every font" : "nobody sees",
        };
        sink.Report(
            new Observation(
                Rule,
                field,
                place,
                safety == FixSafety.None ? null : new ProposedFix(safety, [new TextEdit(place, replacement)], title),
                arguments
            )
        );
    }

    private static Kind KindOf(char character) =>
        character switch
        {
            '\u00AD' => Kind.SoftHyphen,
            '\u200B' or '\uFEFF' or '\u2060' => Kind.ZeroWidth,
            '\u200C' or '\u200D' => Kind.Joiner,
            '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => Kind.Direction,
            '\uDB40' => Kind.Tag,
            >= '\uE000' and <= '\uF8FF' => Kind.PrivateUse,
            _ => Kind.None,
        };

    /// <summary>The end of all of a kind in a row; the start if it is another character after all.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int at, Kind kind)
    {
        var end = at;
        if (kind == Kind.Tag)
        {
            // Tag characters are U+E0000 to U+E007F; the same first half has variation selectors, which are right.
            while (end + 1 < text.Length && text[end] == '\uDB40' && text[end + 1] is >= '\uDC00' and <= '\uDC7F')
                end += 2;
            return end;
        }

        while (end < text.Length && KindOf(text[end]) == kind)
            end++;
        return end;
    }

    /// <returns>Null if the characters are right.</returns>
    private static FixSafety? SafetyOf(ReadOnlySpan<char> text, int start, int end, Kind kind, out string replacement)
    {
        var (before, after) = (start > 0 ? text[start - 1] : ' ', end < text.Length ? text[end] : ' ');
        replacement = "";
        switch (kind)
        {
            case Kind.ZeroWidth:
                return IsWestern(before) && IsWestern(after) ? FixSafety.Safe
                    : start == 0 && text[0] == '\uFEFF' ? FixSafety.Safe
                    : null;
            case Kind.Joiner:
                return IsWestern(before) && IsWestern(after) && (char.IsLetter(before) || char.IsLetter(after)) ? FixSafety.Safe : null;
            case Kind.SoftHyphen:
                if (!IsWestern(before) || !IsWestern(after))
                    return null;
                if (char.IsLetter(before) && char.IsLower(after))
                    return FixSafety.Safe;
                if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
                {
                    replacement = "-";
                    return FixSafety.Unsafe;
                }

                return char.IsLetter(before) && after == ' ' ? FixSafety.Safe : FixSafety.None;
            case Kind.Direction:
                if (HasRightToLeft(text))
                    return null;
                // An override shows another text than the one that is stored, so it is unknown which is meant.
                return text.ContainsAny('\u202D', '\u202E') ? FixSafety.Unsafe : FixSafety.Safe;
            case Kind.Tag:
                return start > 0 && before == BlackFlagLow ? null : FixSafety.Safe;
            default:
                replacement = text[start] == '\uF0B1' && end == start + 1 ? "±" : "";
                return replacement.Length > 0 ? FixSafety.Unsafe : FixSafety.None;
        }
    }

    /// <summary>Whether a character is of a script, or is a sign, beside which nothing invisible has a meaning.</summary>
    private static bool IsWestern(char character) =>
        character < '\u0590' || character is >= '\u1E00' and < '\u200B' || character is >= '\u2010' and < '\u2066';

    private static bool HasRightToLeft(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0590', '\u08FF') || text.ContainsAnyInRange('\uFB1D', '\uFEFE');

    private enum Kind
    {
        None,
        ZeroWidth,
        Joiner,
        SoftHyphen,
        Direction,
        Tag,
        PrivateUse,
    }
}
