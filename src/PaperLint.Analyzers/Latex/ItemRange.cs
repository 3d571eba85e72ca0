namespace PaperLint.Analyzers.Latex;

/// <summary>Adjacent items of a text, from the first to the last, both included.</summary>
internal readonly record struct ItemRange(int First, int Last)
{
    public bool Overlaps(ItemRange other) => First <= other.Last && other.First <= Last;
}
