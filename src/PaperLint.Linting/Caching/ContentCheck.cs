using PaperLint.Storage.Caching;

namespace PaperLint.Linting.Caching;

/// <summary>Tells whether a file has the content that a result belongs to.</summary>
internal static class ContentCheck
{
    /// <summary>Large, because a file is read only to be hashed, and hashing is faster than most calls of the system.</summary>
    private const int BytesAtOnce = 1 << 18;

    /// <param name="mark">Of the content that is expected.</param>
    public static bool Matches(Stream raw, ReadOnlySpan<byte> mark, CancellationToken cancellation)
    {
        var found = ContentMark.Like(mark);
        var buffer = new byte[Math.Min(BytesAtOnce, Math.Max(1, raw.Length))];
        raw.Position = 0;
        while (raw.Read(buffer) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            found.Append(buffer.AsSpan(0, read));
        }

        return mark.SequenceEqual(found.ToArray());
    }
}
