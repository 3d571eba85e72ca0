using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Prose;

/// <summary>Decides whether a doubled word is a slip. Only English is judged: other languages double other words.</summary>
/// <param name="Evidence">Of the whole record.</param>
/// <param name="IsAboutWords">Whether the record says that it is about doubled words.</param>
internal sealed record DoublingClassifier(EnglishEvidence Evidence, bool IsAboutWords)
{
    public static DoublingClassifier Of(IEnumerable<string> texts)
    {
        var (evidence, isAboutWords) = (default(EnglishEvidence), false);
        foreach (var text in texts)
        {
            evidence += EnglishEvidence.Of(text);
            isAboutWords |= MentionedWords.IsTopicOf(text);
        }

        return new DoublingClassifier(evidence, isAboutWords);
    }

    public DoublingKind Classify(ReadOnlySpan<char> text, TextSpan first, TextSpan second)
    {
        var sentence = Sentence.Around(text, TextSpan.FromBounds(first.Start, second.End));
        var around = EnglishEvidence.Of(sentence.Of(text), TextSpan.FromBounds(first.Start - sentence.Start, second.End - sentence.Start));
        if (IsAboutWords || !(around.IsEnglish || (Evidence.IsLongEnglish && around.Foreign == 0)))
            return DoublingKind.Right;
        var doubling = new Doubling(text, first, second);
        if (MentionedWords.Has(doubling))
            return DoublingKind.Right;
        var kind = FunctionWords.Classify(doubling);
        if (kind == DoublingKind.Right)
            return ContentWords.Classify(doubling);
        var isSure = Evidence.IsEnglish && Evidence.Own >= 3 && doubling.GoesOn && !doubling.IsTripled;
        return kind == DoublingKind.Certain && !isSure ? DoublingKind.Likely : kind;
    }
}
