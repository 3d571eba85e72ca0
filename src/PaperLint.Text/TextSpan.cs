namespace PaperLint.Text;

/// <summary>A half-open range of UTF-16 code units in a decoded value, 0-based.</summary>
/// <remarks>
/// A span knows nothing of the file that the value came from; <see cref="OffsetMap"/> maps it to a <see cref="ByteSpan"/>.
/// </remarks>
/// <example>
/// <code>
/// var text = "improves by 5\\% on average";
/// var escape = TextSpan.FromBounds(13, 15);          // [13..15), the two characters \%
/// escape.Of(text).ToString();                        // "\\%"
/// new TextEdit(escape, "%").ApplyTo(text);           // "improves by 5% on average"
/// </code>
/// </example>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <param name="start">The first code unit of the span.</param>
    /// <param name="length">The number of code units; 0 for a position between two of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">Either is negative, or the end does not fit an <see cref="int"/>.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, int.MaxValue - start);
        Start = start;
        Length = length;
    }

    public int Start { get; }

    public int Length { get; }

    /// <summary>The first code unit after the span.</summary>
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> lies before <paramref name="start"/>.</exception>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies inside, edges included; an empty span on either edge counts as inside.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="position"/> belongs to the span.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether the two share a code unit. An empty span shares none, not even with itself.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>Whether the two overlap or meet at an edge; an empty span touches every span that it lies in or beside.</summary>
    public bool Touches(TextSpan other) => Math.Max(Start, other.Start) <= Math.Min(End, other.End);

    public TextSpan Shift(int by) => new(Start + by, Length);

    /// <summary>The characters of <paramref name="text"/> in this span.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>By start, then shorter spans first.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    public override string ToString() => $"[{Start}..{End})";

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
