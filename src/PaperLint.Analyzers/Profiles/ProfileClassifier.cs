using System.Buffers;
using PaperLint.Analysis;
using PaperLint.Analyzers.Protection;
using PaperLint.Records;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Profiles;

/// <summary>
/// Decides from a record's own evidence how its text came to be. If evidence is absent or mixed, the record is plain, and no LaTeX edit is
/// safe in it.
/// </summary>
/// <example>
/// <code>
/// ProfileClassifier.Classify(record);   // huggingface, because "its URL is on huggingface.co"
/// </code>
/// </example>
public static class ProfileClassifier
{
    private static readonly Profile Digest = new(Profile.HuggingFace, "it is in a digest file");
    private static readonly Profile HuggingFaceUrl = new(Profile.HuggingFace, "its URL is on huggingface.co");
    private static readonly Profile Stripped = new(Profile.HuggingFace, "it has an arXiv id, and its mathematics has lost its backslashes");
    private static readonly Profile ArxivMath = new(Profile.Arxiv, "it has an arXiv id and intact mathematics");
    private static readonly Profile ArxivFields = new(Profile.Arxiv, "it has an arXiv id and the fields of arXiv's metadata");
    private static readonly Profile ArxivUrl = new(Profile.Arxiv, "its URL is on arxiv.org");
    private static readonly Profile JatsTags = new(Profile.Jats, "it has JATS tags");
    private static readonly Profile HuggingFaceMixed = new(Profile.Plain, "its URL is on huggingface.co, but its mathematics is intact");
    private static readonly Profile ArxivMixed = new(
        Profile.Plain,
        "its URL is on arxiv.org, but its mathematics has lost its backslashes"
    );
    private static readonly Profile Nothing = new(Profile.Plain, "nothing says how its text was made");

    /// <summary>Remains of mathematics that occur only if the dollars and backslashes around them were removed.</summary>
    private static readonly SearchValues<string> Remains = SearchValues.Create(
        ["times", "mathcal{", "mathbb{", "mathbf{", "mathrm{", "ell_", "{sim}"],
        StringComparison.Ordinal
    );

    private static readonly Clue JatsClue = Clue.Of("s:");
    private static readonly Clue IntactClue = Clue.All(Clue.Of("$"), Clue.Of("\\"));

    /// <summary>What all of <see cref="Remains"/> have: <c>times</c> counts only after a digit.</summary>
    private static readonly Clue StrippedClue = Clue.Any(Clue.Of("5t"), Clue.Of("l{"), Clue.Of("l_"), Clue.Of("{s"));

    /// <summary>Whether a document is written for people, not for programs.</summary>
    public static bool IsForReaders(Document document) => document.Format == "digest";

    public static Profile Classify(Record record) => Classify(RecordGlance.Of(record));

    /// <inheritdoc cref="Classify(Record)"/>
    public static Profile Classify(RecordGlance record) => Classify(record, GlanceTexts.OfOne(record));

    /// <inheritdoc cref="Classify(Record)"/>
    /// <param name="texts">The <see cref="GlanceTexts"/> of the record.</param>
    public static Profile Classify(RecordGlance record, ReadOnlySpan<FieldText> texts)
    {
        if (IsForReaders(record.Document))
            return Digest;
        var url = new WebAddress(record.TextWith(FieldRole.Url));
        if (IsPaperPage(url))
            return HasIntactMath(texts) ? HuggingFaceMixed : HuggingFaceUrl;
        if (HasJatsTags(texts))
            return JatsTags;
        var onArxiv = url.IsOn("arxiv.org") || url.IsOn("ar5iv.org") || url.IsOn("ar5iv.labs.arxiv.org") || url.IsOn("export.arxiv.org");
        var id = record.TextWith(FieldRole.Id).Trim();
        var isWhole = ArxivId.IsWhole(id);
        if (!onArxiv && !isWhole && !ArxivId.IsTruncatedByNumberFormat(id))
            return Nothing;
        if (IsArxivMetadata(record))
            return ArxivFields;
        if (HasIntactMath(texts))
            return ArxivMath;
        if (HasStrippedMath(texts))
            return onArxiv ? ArxivMixed
                : isWhole ? Stripped
                : Nothing;
        return onArxiv ? ArxivUrl : Nothing;
    }

    /// <summary>
    /// Whether the record has both <c>submitter</c> and <c>categories</c>, names that hardly anyone but arXiv's own dumps uses.
    /// </summary>
    private static bool IsArxivMetadata(RecordGlance record)
    {
        var (hasSubmitter, hasCategories) = (false, false);
        for (var field = 0; field < record.Count; field++)
        {
            hasSubmitter |= record.NameOf(field) is "submitter";
            hasCategories |= record.NameOf(field) is "categories";
        }

        return hasSubmitter && hasCategories;
    }

    /// <summary>Hugging Face hosts more than papers: the text on the page of a model or dataset was written for that page.</summary>
    private static bool IsPaperPage(WebAddress url) =>
        (url.IsOn("huggingface.co") || url.IsOn("hf.co"))
        && (url.Path.StartsWith("/papers/", StringComparison.Ordinal) || url.Path.StartsWith("/api/papers/", StringComparison.Ordinal));

    private static bool HasJatsTags(ReadOnlySpan<FieldText> texts) =>
        Any(texts, JatsClue, static text =>
            text.Contains("jats:", StringComparison.Ordinal)
            && (text.Contains("<jats:", StringComparison.Ordinal) || text.Contains("&lt;jats:", StringComparison.Ordinal))
        );

    private static bool HasIntactMath(ReadOnlySpan<FieldText> texts) => Any(texts, IntactClue, DollarMath.HasCommandMath);

    private static bool HasStrippedMath(ReadOnlySpan<FieldText> texts) => Any(texts, StrippedClue, static text =>
        {
            for (var at = 0; at < text.Length; at++)
            {
                var next = text[at..].IndexOfAny(Remains);
                if (next < 0)
                    return false;
                at += next;
                if (IsRemainder(text, at))
                    return true;
            }

            return false;
        });

    /// <summary><c>times</c> must be glued to the digit before it; the others must have no letter or backslash before them.</summary>
    private static bool IsRemainder(ReadOnlySpan<char> text, int at)
    {
        var before = at == 0 ? ' ' : text[at - 1];
        if (text[at] != 't')
            return !char.IsLetter(before) && before != '\\';
        var end = at + "times".Length;
        return char.IsAsciiDigit(before) && (end == text.Length || !char.IsLetter(text[end]));
    }

    /// <param name="clue">What every text has for which it holds.</param>
    private static bool Any(ReadOnlySpan<FieldText> texts, Clue clue, TextTest holds)
    {
        foreach (var text in texts)
        {
            if (text.Role is FieldRole.Title or FieldRole.Abstract && clue.IsIn(text.Pairs) && holds(text.Span))
                return true;
        }

        return false;
    }

    private delegate bool TextTest(ReadOnlySpan<char> text);
}
