using PaperLint.Analysis;
using PaperLint.Expressions;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Claims citations with authors and year in brackets: <c>(Goodfellow et al., 2014)</c>. Numbers in brackets are not claimed: <c>[0, 1]</c>
/// is an interval and part of the formula around it.
/// </summary>
public sealed class CitationProtector : Protector
{
    private const string Name = @"\p{Lu}[\p{L}'’\-]+";
    private const string Year = @"(?:19|20)\d\d[a-z]?";
    private const string One =
        $@"(?:(?:e\.g\.|i\.e\.|cf\.|see|see also),? )?{Name}(?:(?:,? (?:and|&) |, | ){Name})*(?:,? et al\.?)?,? {Year}";

    private static readonly LinearExpression Citation = LinearExpression.Of($@"[\[(]{One}(?:[;,] (?:{One}|{Year}))*[\])]");

    public override Clue Clue { get; } = Clue.All(Clue.AnyOf('(', '['), Clue.Before("0awx", ")]"));

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        // Hardly any abstract has a year in brackets, so only those that do are matched against the whole pattern.
        if (!HasYearBeforeClose(field.Span))
            return;
        foreach (var place in Citation.Matches(field.Span))
            claims.Add(place);
    }

    private static bool HasYearBeforeClose(ReadOnlySpan<char> text)
    {
        for (var at = 5; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(')', ']');
            if (next < 0)
                return false;
            at += next;
            var last = text[at - 1];
            var digits = char.IsAsciiLetterLower(last) ? text[(at - 5)..(at - 1)] : text[(at - 4)..at];
            if (!digits.ContainsAnyExceptInRange('0', '9'))
                return true;
        }

        return false;
    }
}
