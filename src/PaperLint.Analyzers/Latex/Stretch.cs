namespace PaperLint.Analyzers.Latex;

/// <summary>Some items of a line that stand beside one another, both ends included.</summary>
internal readonly record struct Stretch(int First, int Last)
{
    public bool Overlaps(Stretch other) => First <= other.Last && other.First <= Last;
}
