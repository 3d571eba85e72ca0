namespace PaperLint.Storage.Caching;

/// <summary>
/// The form of an entry: a line that says what it is, its own name, blocks that each begin with their length, a length of zero, the mark
/// of the content that it is the result of, and the hash of all that.
/// </summary>
internal static class EntryFile
{
    /// <summary>A name is a SHA-256.</summary>
    public const int NameLength = 32;

    /// <summary>The hash of an entry is a 128-bit XXH3: it need only show what a crash or a disk has done to it.</summary>
    public const int HashLength = 16;

    /// <summary>The content's mark and the entry's hash.</summary>
    public static int EndLength => ContentMark.Length + HashLength;

    /// <summary>Large enough that a block is worth a call of the system.</summary>
    public const int BytesInBlock = 1 << 15;

    /// <summary>One item may be large, but no block is larger.</summary>
    public const int MostInBlock = 1 << 28;

    /// <summary>An entry that would be larger is not kept: it would drive out all others.</summary>
    public const long MostBytes = 1 << 28;

    public static ReadOnlySpan<byte> Signature => "paperlint result\n"u8;

    public static int HeadLength => Signature.Length + NameLength;
}
