using PaperLint.Expressions.Syntax;

namespace PaperLint.Expressions.Automata;

/// <summary>What stands on one side of a position, as far as assertions ask.</summary>
internal enum Side : byte
{
    Other,

    /// <summary>A letter or whatever else <see cref="Shorthand.BoundaryWord"/> has.</summary>
    Word,

    /// <summary>Nothing: the text begins or ends here.</summary>
    Edge,

    /// <summary>A line feed, and after it the end.</summary>
    LastLineFeed,
}

internal static class Sides
{
    public const int Count = 4;

    public static bool Allow(this Assertion assertion, Side left, Side right) =>
        assertion switch
        {
            Assertion.TextStart => left == Side.Edge,
            Assertion.TextEnd => right == Side.Edge,
            Assertion.LastLineEnd => right is Side.Edge or Side.LastLineFeed,
            Assertion.WordBoundary => (left == Side.Word) != (right == Side.Word),
            Assertion.NoWordBoundary => (left == Side.Word) == (right == Side.Word),
            _ => throw new ArgumentOutOfRangeException(nameof(assertion)),
        };
}
