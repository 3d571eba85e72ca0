namespace PaperLint.Expressions.Syntax;

/// <summary>What an expression may demand of a position between two code units.</summary>
internal enum Assertion
{
    /// <summary><c>^</c> and <c>\A</c>.</summary>
    TextStart,

    /// <summary><c>\z</c>.</summary>
    TextEnd,

    /// <summary><c>$</c> and <c>\Z</c>: the end, or before a line feed at the end.</summary>
    LastLineEnd,

    /// <summary><c>\b</c>.</summary>
    WordBoundary,

    /// <summary><c>\B</c>.</summary>
    NoWordBoundary,
}
