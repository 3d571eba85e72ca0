using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PaperLint.Analyzers.Commands;

/// <summary>The commands that PaperLint understands, by name. The table is read once, on first use.</summary>
/// <example>
/// <code>
/// CommandTable.Shared.TryFind("leq", out var command);    // true: ≤, a relation, and no English word
/// </code>
/// </example>
internal sealed class CommandTable
{
    private static readonly Lazy<CommandTable> Loaded = new(Load);

    /// <summary>Not frozen: that takes longer than most runs look anything up.</summary>
    private readonly Dictionary<string, Command>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly ImmutableArray<Command> _all;
    private readonly uint[] _lengths = new uint[128 * 128];
    private readonly uint[] _lengthsByEnd = new uint[128 * 128];

    private CommandTable(ImmutableArray<Command> all)
    {
        var byName = all.ToDictionary(command => command.Name, StringComparer.Ordinal);
        _byName = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        _all = all;
        foreach (var name in byName.Keys)
        {
            _lengths[name[0] * 128 + name[1]] |= 1u << name.Length;
            _lengthsByEnd[name[^2] * 128 + name[^1]] |= 1u << name.Length;
        }

        Longest = byName.Keys.Max(name => name.Length);
    }

    public static CommandTable Shared => Loaded.Value;

    /// <summary>The length of the longest name; less than 32.</summary>
    public int Longest { get; }

    public bool TryFind(ReadOnlySpan<char> name, [NotNullWhen(true)] out Command? command)
    {
        command = null;
        return name.Length <= Longest && (LengthsFrom(name) & 1u << name.Length) != 0 && _byName.TryGetValue(name, out command);
    }

    /// <summary>Whether this is the name of a command with a given role.</summary>
    public bool Has(Role role, ReadOnlySpan<char> name) => TryFind(name, out var command) && command.Is(role);

    /// <summary>The commands with a role, in the order of the table.</summary>
    public ImmutableArray<Command> With(Role role) => _all.Where(command => command.Is(role)).ToImmutableArray();

    /// <summary>The lengths of the names that end with the last two of the letters, one bit each.</summary>
    public uint LengthsTo(ReadOnlySpan<char> letters) =>
        letters.Length >= 2 && letters[^2] < 128 && letters[^1] < 128 ? _lengthsByEnd[letters[^2] * 128 + letters[^1]] : 0;

    /// <summary>The lengths of the names that begin with the first two of the letters, one bit each.</summary>
    private uint LengthsFrom(ReadOnlySpan<char> letters) =>
        letters.Length >= 2 && letters[0] < 128 && letters[1] < 128 ? _lengths[letters[0] * 128 + letters[1]] : 0;

    private static CommandTable Load() => new([.. TableResource.Lines("PaperLint.Analyzers.Commands.commands.txt").Select(Parse)]);

    private static Command Parse(string line)
    {
        if (line.Split(' ') is not [var name, var unicode, var kind, var arity, var reading, .. var more])
            throw new InvalidDataException($"'{line}' is no line of the table of LaTeX commands.");
        var isClipped = more is [['=', ..], ..];
        return new Command(
            name,
            unicode == "-" ? "" : unicode,
            TableWord<CommandClass>.Parse(kind),
            int.Parse(arity),
            reading == "-" ? Reading.Command : TableWord<Reading>.Parse(reading)
        )
        {
            Source = isClipped ? more[0][1..] : name,
            Roles = more.Skip(isClipped ? 1 : 0).Select(TableWord<Role>.Parse),
        };
    }
}
