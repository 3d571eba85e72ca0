using PaperLint.Records;

namespace PaperLint.Findings.Previews;

/// <summary>Groups findings that one decision can settle: those with the same rule, matched text and replacement.</summary>
public static class SimilarFindings
{
    /// <summary>Equal for findings of one group, within one run.</summary>
    public static ulong HashOf(Finding finding) =>
        ShortHash.Of($"{finding.Rule.Id} {finding.Severity} {WhatItIsAbout(finding)}", ProposedChange.Of(finding)?.After);

    /// <summary>A fact is about many records, so the text of the first one does not identify it.</summary>
    private static string WhatItIsAbout(Finding finding) => finding.Fact is null ? finding.Matched : finding.Message;
}
