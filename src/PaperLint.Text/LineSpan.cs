namespace PaperLint.Text;

/// <summary>A part of a file in lines and columns, half-open.</summary>
public readonly record struct LineSpan(LinePosition Start, LinePosition End);
