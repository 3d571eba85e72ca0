using System.Buffers;
using PaperLint.Analysis;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Markup.Formulas;

/// <summary>
/// Finds formulas that were written two or three times without a space between, because a page holds them for the eye, for screen readers
/// and as source: <c>αα\alpha</c>, <c>R2R^2</c>.
/// </summary>
internal sealed class FormulaDoubles(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "markup/formula-doubles";

    /// <summary>In UTF-16 code units.</summary>
    private const int Longest = 40;

    private static readonly SearchValues<char> Source = SearchValues.Create('\\', '^', '_');

    protected override Clue Clue { get; } = Clue.AnyOf('\\', '^', '_');

    protected override bool MayFindIn(ReadOnlySpan<char> text) => Next(text, 1) is not null;

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        for (var at = 1; Next(field.Span, at) is var (place, once); at = place.End + 1)
            sink.Report(
                new Observation(
                    Rule,
                    field,
                    place,
                    new ProposedFix(FixSafety.Safe, place, once),
                    new Dictionary<string, string> { ["content"] = once }
                )
            );
    }

    /// <summary>The first from a position on that has its source there; null if there is none.</summary>
    private static (TextSpan Place, string Once)? Next(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(Source);
            if (next < 0)
                return null;
            at += next;
            if ((text[at] == '\\' ? Symbol(text, at) ?? Formula(text, at) : Script(text, at)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary><c>αα\alpha</c>, <c>μ\muμ</c></summary>
    private static (TextSpan Place, string Once)? Symbol(ReadOnlySpan<char> text, int at)
    {
        var name = LettersBeside.AsciiAfter(text, at + 1);
        for (var length = name.Length; length > 1; length--)
        {
            if (!CommandTable.Shared.TryFind(name[..length], out var command) || command.Unicode.Length != 1 || command.Unicode[0] < 128)
                continue;
            var (symbol, start, end) = (command.Unicode[0], at, at + 1 + length);
            while (start > 0 && at - start < 2 && IsSame(text[start - 1], symbol))
                start--;
            if (start < at && end < text.Length && IsSame(text[end], symbol))
                end++;
            return end - start - length - 1 == 2 && (start == 0 || !char.IsLetter(text[start - 1]))
                ? (TextSpan.FromBounds(start, end), text[start].ToString())
                : null;
        }

        return null;
    }

    private static bool IsSame(char one, char other) => one == other || (one is 'µ' or 'μ' && other is 'µ' or 'μ');

    /// <summary><c>R2R^2</c></summary>
    private static (TextSpan Place, string Once)? Script(ReadOnlySpan<char> text, int at)
    {
        var before = LettersBeside.WithDigitsBefore(text, at);
        var after = LettersBeside.WithDigitsAfter(text, at + 1);
        // The first half ends with what the second begins with.
        for (var stem = 1; stem <= 2 && stem < before.Length && after.Length > 0; stem++)
        {
            var first = before[..^stem];
            if (first.Length != stem + after.Length || !first.StartsWith(before[^stem..]) || !first.EndsWith(after))
                continue;
            if (!char.IsLetter(first[0]) || (stem == 1 && after.Length == 1 && first[0] == after[0]))
                continue;
            var start = at - before.Length;
            return (TextSpan.FromBounds(start, at + 1 + after.Length), text[(at - stem)..(at + 1 + after.Length)].ToString());
        }

        return null;
    }

    /// <summary><c>O(nlog n)O(n \log n)O(nlogn)</c></summary>
    private static (TextSpan Place, string Once)? Formula(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        var farthest = Math.Max(0, at - (2 * Longest));
        for (var words = 0; words < 3 && start > farthest; words++)
        {
            start = farthest + text[farthest..start].TrimEnd().LastIndexOfAny(' ', '\n') + 1;
            for (var length = 3; length <= Longest && start + length < at; length++)
            {
                var once = text.Slice(start, length);
                // The copies touch, and only one of them is source.
                if (
                    text[start + length] != once[0]
                    || char.IsWhiteSpace(once[0])
                    || char.IsWhiteSpace(once[^1])
                    || once.Contains('\\')
                    || End(text, start + length, once) is not { } middle
                    || middle <= at
                )
                    continue;
                var written = text[(start + length)..middle].ToString().Replace("\\", "", StringComparison.Ordinal);
                return (TextSpan.FromBounds(start, End(text, middle, once) ?? middle), written);
            }
        }

        return null;
    }

    /// <summary>Where a stretch ends that is the same as another, apart from spaces and backslashes; null if it is another.</summary>
    private static int? End(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> once)
    {
        var at = start;
        foreach (var character in once)
        {
            if (IsIgnored(character))
                continue;
            while (at < text.Length && IsIgnored(text[at]))
                at++;
            if (at == text.Length || text[at] != character)
                return null;
            at++;
        }

        return at;
    }

    /// <summary>Backslashes, spaces, and what only programs see: function application, invisible times.</summary>
    private static bool IsIgnored(char character) => character is '\\' or ' ' or '\u2061' or '\u2062' or '\u200B';
}
