using System.Security.Cryptography;
using System.Text;
using PaperLint.Storage;

namespace PaperLint.Fixing.Journals;

/// <summary>
/// What closes an entry of a journal: it ties the entry to those before it, to the user, and to the folder that it is about.
/// </summary>
/// <remarks>
/// So a journal is whole after any of its entries, and no entry can be changed, left out in the middle, or carried to another checkout.
/// </remarks>
internal sealed class JournalSeal
{
    private readonly JournalKey _key;
    private readonly byte[] _value;

    private JournalSeal(JournalKey key, byte[] value) => (_key, _value) = (key, value);

    /// <summary>In hexadecimal, lower case.</summary>
    public string Value => Convert.ToHexStringLower(_value);

    /// <summary>Before the first entry.</summary>
    /// <param name="project">The folder that <c>.paperlint</c> stands in, absolute.</param>
    public static JournalSeal Of(JournalKey key, string project) =>
        new(key, key.Sign(Encoding.UTF8.GetBytes($"paperlint journal\n{RealPath.Of(project)}")));

    /// <param name="entry">The SHA-256 of the lines of the next entry, in hexadecimal.</param>
    public JournalSeal After(string entry) => new(_key, _key.Sign([.. _value, .. Encoding.UTF8.GetBytes(entry)]));

    public bool Is(string? value) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Value), Encoding.UTF8.GetBytes(value ?? ""));
}
