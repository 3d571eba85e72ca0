using System.Security.Cryptography;

namespace PaperLint.Storage.Caching;

/// <summary>
/// The form of an entry: a line that says what it is, its own name, blocks that each begin with their length, a length of zero, the hash of
/// the content that it is the result of, and the hash of all that.
/// </summary>
internal static class EntryFile
{
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>The content's hash and the entry's own.</summary>
    public const int EndLength = 2 * HashLength;

    /// <summary>Large enough that a block is worth a call of the system.</summary>
    public const int BytesInBlock = 1 << 15;

    /// <summary>One item may be large, but no block is larger.</summary>
    public const int MostInBlock = 1 << 28;

    /// <summary>An entry that would be larger is not kept: it would drive out all others.</summary>
    public const long MostBytes = 1 << 28;

    public static ReadOnlySpan<byte> Signature => "paperlint result\n"u8;

    public static int HeadLength => Signature.Length + HashLength;
}
