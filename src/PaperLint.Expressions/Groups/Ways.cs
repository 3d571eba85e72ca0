namespace PaperLint.Expressions.Groups;

/// <summary>The ways through a program that are followed at once, each with the positions of groups that it has passed.</summary>
internal sealed class Ways(int slots)
{
    private int[] _instructions = new int[16];
    private int[] _positions = new int[16 * slots];

    public int Count { get; private set; }

    public int InstructionOf(int way) => _instructions[way];

    public ReadOnlySpan<int> SlotsOf(int way) => _positions.AsSpan(way * slots, slots);

    public void Clear() => Count = 0;

    public void Add(int instruction, ReadOnlySpan<int> positions)
    {
        if (Count == _instructions.Length)
        {
            Array.Resize(ref _instructions, 2 * Count);
            Array.Resize(ref _positions, 2 * Count * slots);
        }

        _instructions[Count] = instruction;
        positions.CopyTo(_positions.AsSpan(Count * slots));
        Count++;
    }
}
