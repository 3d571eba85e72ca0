using PaperLint.Records;
using PaperLint.Text.Pairs;

namespace PaperLint.Analysis;

/// <summary>The text of a field and its role: all that it takes to see that there is nothing to report in most texts.</summary>
public abstract class FieldText
{
    public abstract FieldRole Role { get; }

    public abstract ReadOnlySpan<char> Span { get; }

    /// <summary>Which kinds of characters stand next to each other in the text; made on first use.</summary>
    public abstract PairSet Pairs { get; }
}
