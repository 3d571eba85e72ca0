namespace PaperLint.Text;

/// <summary>
/// A half-open range of bytes in a file, 0-based from its first byte (a byte-order mark counts). For a compressed file, the bytes are those
/// of the decompressed stream.
/// </summary>
public readonly record struct ByteSpan : IComparable<ByteSpan>
{
    /// <exception cref="ArgumentOutOfRangeException">Either is negative, or the end does not fit a <see cref="long"/>.</exception>
    public ByteSpan(long start, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, long.MaxValue - start);
        Start = start;
        Length = length;
    }

    public long Start { get; }

    public long Length { get; }

    /// <summary>The first byte after the span.</summary>
    public long End => Start + Length;

    public bool IsEmpty => Length == 0;

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> lies before <paramref name="start"/>.</exception>
    public static ByteSpan FromBounds(long start, long end) => new(start, end - start);

    /// <inheritdoc cref="TextSpan.Contains(TextSpan)"/>
    public bool Contains(ByteSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share a byte. An empty span shares none.</summary>
    public bool Overlaps(ByteSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>By start, then shorter spans first.</summary>
    public int CompareTo(ByteSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    public override string ToString() => $"[{Start}..{End})";

    public static bool operator <(ByteSpan left, ByteSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(ByteSpan left, ByteSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(ByteSpan left, ByteSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ByteSpan left, ByteSpan right) => left.CompareTo(right) >= 0;
}
