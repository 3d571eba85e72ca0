using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Prose;

/// <summary>A word that occurs twice in a row, and the words around it.</summary>
/// <param name="text">The whole text.</param>
internal readonly ref struct Doubling(ReadOnlySpan<char> text, TextSpan first, TextSpan second)
{
    private readonly ReadOnlySpan<char> _text = text;

    public TextSpan First { get; } = first;

    public TextSpan Second { get; } = second;

    public ReadOnlySpan<char> Text => _text;

    public ReadOnlySpan<char> Word => Second.Of(_text);

    /// <summary>The word before both, if only white space is between; otherwise empty.</summary>
    public ReadOnlySpan<char> Before => WordBefore(First.Start);

    /// <summary>The word before <see cref="Before"/>.</summary>
    public ReadOnlySpan<char> SecondBefore => Before.IsEmpty ? default : WordBefore(_text[..First.Start].TrimEnd().Length - Before.Length);

    /// <summary>The word after both, if only white space is between; otherwise empty.</summary>
    public ReadOnlySpan<char> After => WordAfter(Second.End);

    /// <summary>The part of the clause before both.</summary>
    public ReadOnlySpan<char> Clause => Sentence.ClauseBefore(_text, First.Start);

    /// <summary>Whether the word occurs a third time. Slips only double a word.</summary>
    public bool IsTripled =>
        Before.Equals(Word, StringComparison.OrdinalIgnoreCase) || After.Equals(Word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the sentence continues. At its end, another word may be missing instead of this one being doubled.</summary>
    public bool GoesOn
    {
        get
        {
            var rest = _text[Second.End..];
            var after = rest.TrimStart();
            return after.Length < rest.Length && !after.IsEmpty && (char.IsLetterOrDigit(after[0]) || "$\\(\"“‘'`[".Contains(after[0]));
        }
    }

    private ReadOnlySpan<char> WordBefore(int at)
    {
        var before = _text[..at].TrimEnd();
        return LettersBeside.Before(before, before.Length);
    }

    private ReadOnlySpan<char> WordAfter(int at) => LettersBeside.After(_text[at..].TrimStart(), 0);
}
