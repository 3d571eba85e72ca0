using PaperLint.Records;

namespace PaperLint.Findings.Previews;

/// <summary>What findings share that one decision can settle: the rule, what stands there, and what would be put in its place.</summary>
public static class AlikeFindings
{
    /// <summary>The same for findings that share it, within one run.</summary>
    public static ulong HashOf(Finding finding) =>
        ShortHash.Of($"{finding.Rule.Id} {finding.Severity} {WhatItIsAbout(finding)}", ProposedChange.Of(finding)?.After);

    /// <summary>A fact is about many records, and says more than the first of them.</summary>
    private static string WhatItIsAbout(Finding finding) => finding.Fact is null ? finding.Matched : finding.Message;
}
