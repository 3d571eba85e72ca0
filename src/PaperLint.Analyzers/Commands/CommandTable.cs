using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace PaperLint.Analyzers.Commands;

/// <summary>The commands that PaperLint understands, by name; read once, when the first text with a candidate asks for it.</summary>
/// <example>
/// <code>
/// CommandTable.Shared.TryFind("leq", out var command);       // true: ≤, a relation, and no English word
/// </code>
/// </example>
internal sealed class CommandTable
{
    private static readonly Lazy<CommandTable> Loaded = new(Load);

    private readonly FrozenDictionary<string, Command>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly uint[] _lengths = new uint[128 * 128];
    private readonly uint[] _lengthsByEnd = new uint[128 * 128];

    private CommandTable(IEnumerable<Command> commands)
    {
        var byName = commands.ToFrozenDictionary(command => command.Name, StringComparer.Ordinal);
        _byName = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        Commands = byName.Values;
        foreach (var name in byName.Keys)
        {
            _lengths[name[0] * 128 + name[1]] |= 1u << name.Length;
            _lengthsByEnd[name[^2] * 128 + name[^1]] |= 1u << name.Length;
        }

        Longest = byName.Keys.Max(name => name.Length);
    }

    public static CommandTable Shared => Loaded.Value;

    public IReadOnlyCollection<Command> Commands { get; }

    /// <summary>The length of the longest name, below 32.</summary>
    public int Longest { get; }

    public bool TryFind(ReadOnlySpan<char> name, [NotNullWhen(true)] out Command? command)
    {
        command = null;
        return name.Length <= Longest && (LengthsFrom(name) & 1u << name.Length) != 0 && _byName.TryGetValue(name, out command);
    }

    /// <summary>The lengths of the names that end in the last two letters, one bit each.</summary>
    public uint LengthsTo(ReadOnlySpan<char> letters) =>
        letters.Length >= 2 && letters[^2] < 128 && letters[^1] < 128 ? _lengthsByEnd[letters[^2] * 128 + letters[^1]] : 0;

    /// <summary>The lengths of the names that begin with the first two letters, one bit each.</summary>
    private uint LengthsFrom(ReadOnlySpan<char> letters) =>
        letters.Length >= 2 && letters[0] < 128 && letters[1] < 128 ? _lengths[letters[0] * 128 + letters[1]] : 0;

    private static CommandTable Load() => new(TableResource.Lines("PaperLint.Analyzers.Commands.commands.txt").Select(Parse));

    private static Command Parse(string line)
    {
        if (line.Split(' ') is not [var name, var unicode, var kind, var arity, var reading, .. var source])
            throw new InvalidDataException($"'{line}' is no line of the table of LaTeX commands.");
        return new Command(
            name,
            unicode == "-" ? "" : unicode,
            Enum.Parse<CommandClass>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            int.Parse(arity),
            reading == "-" ? Reading.Command : Enum.Parse<Reading>(reading, ignoreCase: true))
        { Source = source is [var intact] ? intact : name };
    }
}
