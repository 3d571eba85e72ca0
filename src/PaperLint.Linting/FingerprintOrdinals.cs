using System.Runtime.InteropServices;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Linting;

/// <summary>Numbers findings of one document and equal fingerprint, in the order in which they come: that must be report order.</summary>
/// <remarks>
/// It keeps hashes. Of two fingerprints that share one, the later findings get greater numbers than they need, which does no harm.
/// </remarks>
public sealed class FingerprintOrdinals
{
    private readonly Dictionary<ulong, int> _counts;
    private readonly bool _isClosed;

    /// <summary>For who knows nothing of the findings to come: every one of them is remembered.</summary>
    public FingerprintOrdinals() => _counts = [];

    /// <summary>For who knows which hashes occur more than once: nothing else needs to be remembered.</summary>
    public FingerprintOrdinals(IReadOnlyCollection<ulong> repeated) =>
        (_counts, _isClosed) = (repeated.ToDictionary(static hash => hash, static _ => 0), true);

    /// <summary>What stands for the document and the fingerprint of a finding.</summary>
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
