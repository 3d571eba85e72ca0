using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Linting.Facts;

/// <summary>Which findings of a rule are part of a fact: those of all records, or those of certain blocks.</summary>
/// <param name="Records">How many records have such a finding.</param>
/// <param name="Members">The records that belong to one of the blocks, by row; empty if the fact is about the whole file.</param>
public sealed record RuleConclusion(
    string RuleId,
    Severity Severity,
    long Records,
    bool IsWholeFile,
    ImmutableArray<CountedBlock> Blocks,
    ImmutableArray<BlockMember> Members
)
{
    /// <summary>Stands for the whole file instead of a block.</summary>
    internal const int WholeFile = -1;

    /// <summary>The number of the block that a finding in a record is part of; null if it stays individual.</summary>
    internal int? BlockOf(long row)
    {
        if (IsWholeFile)
            return WholeFile;
        var (from, to) = (0, Members.Length - 1);
        while (from <= to)
        {
            var middle = from + ((to - from) / 2);
            if (Members[middle].Row == row)
                return Members[middle].Block;
            if (Members[middle].Row < row)
                from = middle + 1;
            else
                to = middle - 1;
        }

        return null;
    }
}

/// <summary>A block of a document, all of whose records have a finding.</summary>
public sealed record CountedBlock(SourceBlock Block, long Records);

/// <summary>A record of such a block.</summary>
/// <param name="Block">The block's number.</param>
public readonly record struct BlockMember(long Row, int Block);
