using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Records;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Claims BibTeX that a text quotes: an entry (<c>@article{smith2020, …}</c>), or a field of one (<c>pages = {12--17}</c>).
/// </summary>
public sealed class BibliographyProtector : Protector
{
    private const int Longest = 4_000;

    private static readonly GuardedRegex Opening = new(
        @"@[A-Za-z]{3,20}\{|\b(?i:author|title|booktitle|journal|pages|year|volume|number|month|note|doi|url|publisher|editor|series|abstract|keywords|key|school|institution|address|howpublished|eprint)\s{0,8}=\s{0,8}\{"
    );

    public override Clue Clue { get; } = Clue.All(Clue.Of("{"), Clue.AnyOf('@', '='));

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        var text = field.Span;
        if (field.Role is not (FieldRole.Title or FieldRole.Abstract))
            return;
        var end = 0;
        foreach (var opening in Opening.MatchesIn(text))
        {
            // An entry's own fields are claimed with it.
            if (opening.Start < end || Close(text, opening.End) is not { } close)
                continue;
            end = close;
            claims.Add(TextSpan.FromBounds(opening.Start, end));
        }
    }

    /// <summary>The position after the brace that closes the one already open; null if there is none nearby.</summary>
    private static int? Close(ReadOnlySpan<char> text, int from)
    {
        var depth = 1;
        for (var at = from; at < Math.Min(text.Length, from + Longest); at++)
        {
            depth += text[at] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth == 0)
                return at + 1;
        }

        return null;
    }
}
