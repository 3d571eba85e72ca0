using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Linting.Facts;

/// <summary>What a record shows about its source: the blocks that it belongs to, and whether it uses a name twice.</summary>
/// <param name="Blocks">At most one of each kind.</param>
/// <param name="Repeat">The first name that is used twice; null if there is none.</param>
public readonly record struct SourceMarks(ImmutableArray<SourceBlock> Blocks, RepeatedName? Repeat = null)
{
    public static SourceMarks Of(Record record) => new SourceMarker().Of(RecordGlance.Of(record));
}
