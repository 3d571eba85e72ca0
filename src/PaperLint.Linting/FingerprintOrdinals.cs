using System.Runtime.InteropServices;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Linting;

/// <summary>Numbers findings with equal fingerprints in one document, in the order given, which must be report order.</summary>
/// <remarks>
/// Only hashes are kept. If two fingerprints collide, later findings get higher numbers than necessary, which is harmless.
/// </remarks>
public sealed class FingerprintOrdinals
{
    private readonly Dictionary<ulong, int> _counts;
    private readonly bool _isClosed;

    /// <summary>For findings that are not known in advance: every fingerprint is remembered.</summary>
    public FingerprintOrdinals() => _counts = [];

    /// <summary>For known findings: only hashes that occur more than once are remembered.</summary>
    public FingerprintOrdinals(IReadOnlyCollection<ulong> repeated) =>
        (_counts, _isClosed) = (repeated.ToDictionary(static hash => hash, static _ => 0), true);

    /// <summary>A hash of the document and the fingerprint of a finding.</summary>
    public static ulong HashOf(Finding finding) => ShortHash.Of(finding.Location.Path, finding.Fingerprint.Value);

    public Finding Number(Finding finding)
    {
        var ordinal = CountBefore(HashOf(finding));
        return ordinal == finding.Fingerprint.Ordinal
            ? finding
            : finding with
            {
                Fingerprint = finding.Fingerprint with { Ordinal = ordinal },
            };
    }

    private int CountBefore(ulong hash)
    {
        if (_isClosed && !_counts.ContainsKey(hash))
            return 0;
        return CollectionsMarshal.GetValueRefOrAddDefault(_counts, hash, out _)++;
    }
}
