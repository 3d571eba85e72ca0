using PaperLint.Analysis;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Protection;

/// <summary>Claims URLs, hosts with a path, DOIs and e-mail addresses.</summary>
public sealed class UrlProtector : Protector
{
    public override Clue Clue { get; } = Clue.AnyOf('/', '@');

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        var text = field.Span;
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOfAny(UrlScanner.Anchors);
            if (next < 0)
                return;
            at += next;
            if (UrlScanner.At(text, at) is { } url)
            {
                claims.Add(url);
                at = Math.Max(url.End, at + 1);
            }
            else
            {
                at++;
            }
        }
    }
}
