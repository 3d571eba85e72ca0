using PaperLint.Findings;

namespace PaperLint.Linting.Facts;

/// <summary>The blocks of one document, numbered, and how many records each has.</summary>
/// <remarks>
/// If a kind has too many different values to form blocks (dates with seconds, ids without structure), it is abandoned as a whole, whatever
/// the order of the records. This bounds memory, and a shuffled file has the same blocks.
/// </remarks>
internal sealed class SourceBlocks
{
    private const int MostOfKind = 10_000;

    private readonly Dictionary<SourceBlock, int> _numbers = [];
    private readonly List<SourceBlock> _blocks = [];
    private readonly List<long> _records = [];
    private readonly Dictionary<SourceBlockKind, int> _different = [];

    /// <summary>Counts a record.</summary>
    public void Count(SourceMarks marks)
    {
        foreach (var block in marks.Blocks)
        {
            if (NumberOf(block) is >= 0 and var number)
                _records[number]++;
        }
    }

    /// <summary>The numbers of the blocks of a record that has been counted; negative for a kind that was abandoned.</summary>
    public int[] NumbersOf(SourceMarks marks) => [.. marks.Blocks.Select(NumberOf)];

    public SourceBlock At(int number) => _blocks[number];

    /// <summary>How many records the block has.</summary>
    public long RecordsOf(int number) => _records[number];

    /// <summary>Whether the block counts, or its kind was abandoned.</summary>
    public bool IsBlock(int number) => _different[_blocks[number].Kind] <= MostOfKind;

    private int NumberOf(SourceBlock block)
    {
        var different = _different.GetValueOrDefault(block.Kind);
        if (different > MostOfKind)
            return -1;
        if (_numbers.TryGetValue(block, out var number))
            return number;
        _different[block.Kind] = different + 1;
        if (different == MostOfKind)
            return -1;
        _numbers.Add(block, _blocks.Count);
        _blocks.Add(block);
        _records.Add(0);
        return _blocks.Count - 1;
    }
}
