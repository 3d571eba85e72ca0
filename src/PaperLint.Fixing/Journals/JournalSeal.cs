using System.Security.Cryptography;
using System.Text;
using PaperLint.Storage;

namespace PaperLint.Fixing.Journals;

/// <summary>
/// The signature at the end of a journal entry, which binds it to the entries before it, to the user, and to the folder that it is about.
/// </summary>
/// <remarks>
/// So a journal is valid after each of its entries, and no entry can be changed, removed from the middle, or moved to another checkout.
/// </remarks>
internal sealed class JournalSeal
{
    private readonly JournalKey _key;
    private readonly byte[] _value;

    private JournalSeal(JournalKey key, byte[] value) => (_key, _value) = (key, value);

    /// <summary>In hexadecimal, lower case.</summary>
    public string Value => Convert.ToHexStringLower(_value);

    /// <summary>The seal before the first entry.</summary>
    /// <param name="project">The absolute path of the folder that contains <c>.paperlint</c>.</param>
    public static JournalSeal Of(JournalKey key, string project) =>
        new(key, key.Sign(Encoding.UTF8.GetBytes($"paperlint journal\n{RealPath.Of(project)}")));

    /// <param name="entry">The SHA-256 of the lines of the next entry, in hexadecimal.</param>
    public JournalSeal After(string entry) => new(_key, _key.Sign([.. _value, .. Encoding.UTF8.GetBytes(entry)]));

    public bool Is(string? value) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Value), Encoding.UTF8.GetBytes(value ?? ""));
}
