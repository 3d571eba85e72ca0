namespace PaperLint.Formats.Digests;

/// <summary>
/// Groups titles and abstracts into papers, depending on the class of each paragraph, whether a title is waiting for an abstract, and what
/// comes next.
/// </summary>
/// <remarks>
/// <para>
/// Of two titles in a row, the first lacks its abstract; of two abstracts, the second lacks its title. A paragraph that could be either
/// takes the role that leaves its neighbours complete.
/// </para>
/// <para>
/// Each choice looks one paragraph ahead and starts afresh with each paper. So reading may begin at any paper, and a paragraph that keeps
/// its class changes no other: <see cref="DigestCodec"/> relies on both.
/// </para>
/// </remarks>
internal static class PaperGrouping
{
    /// <param name="paragraphs">In order; the first must begin a paper.</param>
    /// <param name="isFinal">Whether nothing follows; otherwise papers that later paragraphs could change are left out.</param>
    public static List<Paper> Group(IReadOnlyList<ParagraphClass> paragraphs, bool isFinal)
    {
        var papers = new List<Paper>();
        for (var at = 0; at < paragraphs.Count; )
        {
            if (IsTitle(paragraphs, at, titleWaits: false, isFinal) is not { } isTitle)
                break;
            if (!isTitle)
            {
                papers.Add(new Paper(null, at++));
                continue;
            }

            var abstractFollows =
                at + 1 < paragraphs.Count ? !IsTitle(paragraphs, at + 1, titleWaits: true, isFinal)
                : isFinal ? false
                : null;
            if (abstractFollows is null)
                break;
            papers.Add(new Paper(at, abstractFollows.Value ? at + 1 : null));
            at += abstractFollows.Value ? 2 : 1;
        }

        return papers;
    }

    /// <summary>Null if it depends on a paragraph that has not been read yet.</summary>
    private static bool? IsTitle(IReadOnlyList<ParagraphClass> paragraphs, int at, bool titleWaits, bool isFinal)
    {
        switch (paragraphs[at])
        {
            case ParagraphClass.Title:
            case ParagraphClass.LikelyTitle when !titleWaits:
                return true;
            case ParagraphClass.Abstract:
            case ParagraphClass.LikelyAbstract when titleWaits:
                return false;
        }

        if (at + 1 == paragraphs.Count)
            return isFinal ? false : null;
        return paragraphs[at + 1] >= ParagraphClass.LikelyAbstract;
    }
}

/// <summary>The paragraphs of a paper, as indices: at least one of the two is set.</summary>
internal readonly record struct Paper(int? Title, int? Abstract)
{
    public int First => Title ?? Abstract!.Value;

    public int Last => Abstract ?? Title!.Value;
}
