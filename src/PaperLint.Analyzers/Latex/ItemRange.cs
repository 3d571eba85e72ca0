namespace PaperLint.Analyzers.Latex;

/// <summary>Some items of a text that stand beside one another, both ends included.</summary>
internal readonly record struct ItemRange(int First, int Last)
{
    public bool Overlaps(ItemRange other) => First <= other.Last && other.First <= Last;
}
