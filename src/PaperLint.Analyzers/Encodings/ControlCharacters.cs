using System.Globalization;
using PaperLint.Analysis;
using PaperLint.Analyzers.Encodings.Misread;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Encodings;

/// <summary>
/// Finds control characters, and says what they were: characters of Windows-1252 that were read as Latin-1, and the beginnings of TeX
/// commands that a string of a program has taken for escapes.
/// </summary>
internal sealed class ControlCharacters(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "encodings/controls";

    protected override Clue Clue { get; } =
        Clue.Any(
            Clue.AnyOf(CharacterKinds.Between('\0', '\b') | CharacterKinds.Of('\u000B', '\f') | CharacterKinds.Between('\u000E', '\u001F')),
            Clue.AnyOf(CharacterKinds.Between('\u007F', '\u009F')),
            Clue.All(Clue.AnyOf('$'), Clue.AnyOf('\t', '\n', '\r'))
        );

    protected override bool MayFindIn(ReadOnlySpan<char> text) => new ControlScan(text).MoveNext();

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        var misread = MisreadingFinder.In(text);
        for (var scan = new ControlScan(text); scan.MoveNext(); )
        {
            var at = scan.At;
            // What belongs to a misread character is reported with it.
            if (MisreadingFinder.Covers(misread, at))
                continue;
            if (scan.Rest.IsEmpty)
                Report(field, sink, at);
            else
                Report(
                    field,
                    sink,
                    at,
                    $"it is what a program made of the '\\{scan.Letter}' of '\\{scan.Letter}{scan.Rest}'",
                    new ProposedFix(FixSafety.Safe, new TextSpan(at, 1), $"\\{scan.Letter}")
                );
        }
    }

    private void Report(FieldView field, FindingSink sink, int at)
    {
        var text = field.Span;
        if (text[at] >= '\u0080' && Windows1252.CharacterOf((byte)text[at]) is { } meaning && SafetyOf(text, at, meaning) is { } safety)
        {
            var replacement = safety == FixSafety.None ? null : new ProposedFix(safety, new TextSpan(at, 1), $"{meaning}");
            Report(field, sink, at, $"it is '{meaning}' in Windows-1252", replacement);
            return;
        }

        var isInWord = IsLetter(text, at - 1) && IsLetter(text, at + 1);
        var likely = text[at] switch
        {
            '\u0019' when isInWord => "’",
            '\u0002' when isInWord => "-",
            '\v' when at > 0 && at + 1 < text.Length && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at + 1]) => " ",
            _ => null,
        };
        Report(
            field,
            sink,
            at,
            text[at] == '\0' && (IsLetter(text, at - 1) || IsLetter(text, at + 1))
                ? "it probably stands for a ligature"
                : "it has no place in text",
            likely is null ? null : new ProposedFix(FixSafety.Unsafe, new TextSpan(at, 1), likely)
        );
    }

    private void Report(FieldView field, FindingSink sink, int at, string detail, ProposedFix? fix) =>
        sink.Report(
            new Observation(
                Rule,
                field,
                new TextSpan(at, 1),
                fix,
                new Dictionary<string, string>
                {
                    ["code"] = string.Create(CultureInfo.InvariantCulture, $"U+{(int)field.Span[at]:X4}"),
                    ["detail"] = detail,
                }
            )
        );

    /// <returns>Null if the character of Windows-1252 cannot be what was meant.</returns>
    private static FixSafety? SafetyOf(ReadOnlySpan<char> text, int at, char meaning)
    {
        if (IsInPlace(text, at, meaning))
            return FixSafety.Safe;
        // An amount stands beside a euro sign, and no capital stands after a letter.
        if (meaning == '€' || (char.IsUpper(meaning) && IsLetter(text, at - 1)))
            return null;
        // A letter of another encoding stands in the middle of a word.
        return IsLetter(text, at - 1) && IsLetter(text, at + 1) && !char.IsLetter(meaning) ? FixSafety.None : FixSafety.Unsafe;
    }

    /// <summary>Whether a character of Windows-1252 stands where it usually does.</summary>
    private static bool IsInPlace(ReadOnlySpan<char> text, int at, char meaning)
    {
        var (before, after) = (Places.At(text, at - 1), Places.At(text, at + 1));
        var (followsWord, precedesWord) = (
            Places.IsLetter(before) || before is Place.Digit or Place.Other,
            Places.IsLetter(after) || after == Place.Digit
        );
        return meaning switch
        {
            '’' => Places.IsLetter(before) && IsApostrophe(text, at),
            '‘' or '“' or '„' => !Places.IsLetter(before) && before != Place.Digit && precedesWord,
            '”' => followsWord && !precedesWord,
            // Between letters, Macintosh has letters at the same places: económico, región.
            '–' or '—' => before == after && !Places.IsLetter(before),
            '…' or '™' => followsWord && !precedesWord,
            '€' => after == Place.Digit || before == Place.Digit,
            '•' => !followsWord,
            // Letters: other old encodings have others at the same places, but none of them these at the beginning or between small ones.
            'Š' or 'Ž' => !Places.IsLetter(before) && after == Place.Small,
            'š' or 'ž' => before is Place.Small or Place.Capital && after == Place.Small,
            _ => false,
        };
    }

    /// <summary>Whether letters around an apostrophe are those that English and French put there; others may have lost a letter.</summary>
    private static bool IsApostrophe(ReadOnlySpan<char> text, int at) =>
        LettersBeside.After(text, at + 1) is [] or "s" or "t" or "d" or "m" or "re" or "ll" or "ve"
        || LettersBeside.Before(text, at) is [_] or "qu" or "Qu";

    private static bool IsLetter(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
}
