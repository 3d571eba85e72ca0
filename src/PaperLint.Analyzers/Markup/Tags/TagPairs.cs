namespace PaperLint.Analyzers.Markup.Tags;

/// <summary>Finds which tag closes which. Elements may overlap: publishers write <c>&lt;b&gt;&lt;i&gt;x&lt;/b&gt;&lt;/i&gt;</c>.</summary>
internal static class TagPairs
{
    /// <summary>The number of open tags among which a closing one finds its partner.</summary>
    private const int MostOpen = 200;

    /// <param name="tags">In order, without partners.</param>
    public static void Match(IReadOnlyList<Tag> tags)
    {
        var open = new List<Tag>();
        foreach (var tag in tags)
        {
            if (tag.Form == TagForm.Open)
            {
                open.Add(tag);
                if (open.Count > MostOpen)
                    open.RemoveAt(0);
            }
            else if (tag.Form == TagForm.Close)
            {
                var at = open.FindLastIndex(other => other.Name == tag.Name);
                if (at < 0)
                    continue;
                (tag.Partner, open[at].Partner) = (open[at], tag);
                open.RemoveAt(at);
            }
        }
    }
}
