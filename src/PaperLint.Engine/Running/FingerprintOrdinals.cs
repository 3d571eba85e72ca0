using PaperLint.Findings;

namespace PaperLint.Engine.Running;

/// <summary>Numbers findings of one document and equal fingerprint, in the order in which they come: that must be report order.</summary>
internal sealed class FingerprintOrdinals
{
    private readonly Dictionary<(string Path, string Value), int> _seen = [];

    public Finding Number(Finding finding)
    {
        var fingerprint = finding.Fingerprint;
        var key = (finding.Location.Path, fingerprint.Value);
        var ordinal = _seen.GetValueOrDefault(key);
        _seen[key] = ordinal + 1;
        return ordinal == fingerprint.Ordinal ? finding : finding with { Fingerprint = fingerprint with { Ordinal = ordinal } };
    }
}
