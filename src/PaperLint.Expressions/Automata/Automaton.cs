using PaperLint.Expressions.Programs;

namespace PaperLint.Expressions.Automata;

/// <summary>
/// A deterministic automaton whose states are worked out when a text first leads to them. They are kept as long as there is room; then they
/// are all forgotten. Any number of threads may use it.
/// </summary>
internal sealed class Automaton
{
    private const int FirstCapacity = 16;

    /// <summary>Bounds what all tables of a program take: a table has at most this many cells.</summary>
    private const int MostCells = 1 << 18;

    private readonly Determiniser _determiniser;
    private readonly int _shift;
    private readonly int _mostStates;
    private readonly bool _marksStart;
    private readonly Lock _lock = new();
    private volatile Generation _current;

    /// <param name="marksStart">Whether searches want to know when nothing has been found yet.</param>
    public Automaton(ExpressionProgram program, Symbols symbols, bool isBackwards, bool marksStart, AutomatonLimits limits)
    {
        Counter = limits.Counter;
        _determiniser = new Determiniser(program, symbols, isBackwards, limits.Counter);
        while (1 << _shift < symbols.Alphabet.Symbols)
            _shift++;
        _mostStates = Math.Min(Math.Min(limits.MostStates, TransitionTable.MostStates), MostCells >> _shift);
        _marksStart = marksStart;
        _current = new Generation(_shift);
    }

    public StepCounter? Counter { get; }

    public int States => _current.States.Count - 1;

    public Generation Current => _current;

    /// <summary>The state in which a search begins, with its traits in the cell's form.</summary>
    /// <remarks>Read before the table, which is replaced before the number of a state for which it had no room is written.</remarks>
    public int Start(ref Generation generation, Side behind) =>
        Volatile.Read(ref generation.Starts[(int)behind]) is not TransitionTable.Unknown and var known
            ? known
            : FindStart(ref generation, behind);

    /// <summary>The state to which a symbol leads, in the cell's form, if the table does not have it yet.</summary>
    /// <param name="generation">That of the state; replaced by that of the result.</param>
    public int Next(ref Generation generation, int state, int symbol)
    {
        lock (_lock)
        {
            var from = generation.States[state];
            var to = _determiniser.Next(from, symbol);
            var current = Room();
            var next = NumberOf(current, to);
            if (ReferenceEquals(current, generation))
                current.Table.Connect(state, symbol, next);
            generation = current;
            return Cell(current, next);
        }
    }

    private int FindStart(ref Generation generation, Side behind)
    {
        lock (_lock)
        {
            generation = Room();
            var cell = Cell(generation, NumberOf(generation, _determiniser.Start(behind)));
            Volatile.Write(ref generation.Starts[(int)behind], cell);
            return cell;
        }
    }

    /// <summary>A generation that has room for one more state.</summary>
    private Generation Room()
    {
        if (_current.States.Count >= _mostStates || _current.Instructions > MostCells)
            _current = new Generation(_shift);
        return _current;
    }

    private static int Cell(Generation generation, int state) =>
        generation.Table.TraitsOf(state) == StateTraits.None ? state : state | TransitionTable.Special;

    private int NumberOf(Generation generation, State state)
    {
        if (generation.Numbers.TryGetValue(state, out var number))
            return number;
        number = generation.States.Count;
        if (number == generation.Table.Capacity)
            generation.Table = generation.Table.Larger(Math.Min(2 * number, _mostStates + 1));
        generation.States.Add(state);
        generation.Numbers.Add(state, number);
        generation.Instructions += state.Instructions.Length;
        generation.Table.Describe(number, TraitsOf(state));
        return number;
    }

    private StateTraits TraitsOf(State state)
    {
        if (state.HasMatched)
            return state.Instructions.Length == 0 ? StateTraits.HasMatched | StateTraits.IsDead : StateTraits.HasMatched;
        if (state.Instructions.Length == 0)
            return StateTraits.IsDead;
        return _marksStart && _determiniser.Start(state.Behind).Instructions.AsSpan().SequenceEqual(state.Instructions)
            ? StateTraits.IsStart
            : StateTraits.None;
    }

    /// <summary>
    /// The states that are known since all were last forgotten. A search that is under way goes on in the generation in which it began,
    /// until it comes to a transition that this one lacks.
    /// </summary>
    internal sealed class Generation(int shift)
    {
        private volatile TransitionTable _table = TransitionTable.WithCapacity(FirstCapacity, shift);

        public TransitionTable Table
        {
            get => _table;
            set => _table = value;
        }

        /// <summary>By number. No state has the number 0, which means that a transition is not known.</summary>
        public List<State> States { get; } = [new State([], Side.Other, false)];

        public Dictionary<State, int> Numbers { get; } = [];

        /// <summary>The cells of the states in which searches begin, by what stands behind.</summary>
        public int[] Starts { get; } = new int[Sides.Count];

        /// <summary>How many instructions all states have together.</summary>
        public int Instructions { get; set; }
    }
}
