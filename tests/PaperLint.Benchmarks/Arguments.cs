using System.Globalization;
using PaperLint.Benchmarks.Generating;

namespace PaperLint.Benchmarks;

/// <summary>The benchmarks were asked for something that they do not understand; the message says what.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The words after a command: options taken by name, and what remains.</summary>
internal sealed class Arguments(IEnumerable<string> words)
{
    private readonly List<string> _words = [.. words];

    public bool Flag(string name) => _words.Remove(name);

    /// <summary>Takes an option with its value; null if it is not given.</summary>
    public string? Value(string name)
    {
        var at = _words.IndexOf(name);
        if (at < 0)
            return null;
        if (at + 1 == _words.Count)
            throw new UsageException($"{name} needs a value.");
        var value = _words[at + 1];
        _words.RemoveRange(at, 2);
        return value;
    }

    /// <summary>Takes an option as often as it is given.</summary>
    public List<string> Values(string name)
    {
        List<string> values = [];
        while (Value(name) is { } value)
            values.Add(value);
        return values;
    }

    public long? Number(string name) =>
        Value(name) is not { } value ? null
        : long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"{name} needs a whole number, not '{value}'.");

    public double? Percent(string name) => Number(name) / 100.0;

    public long? Size(string name) =>
        Value(name) is not { } value ? null
        : FileSize.TryParse(value, out var bytes) ? bytes
        : throw new UsageException($"{name} needs a size such as 120MB, not '{value}'.");

    /// <summary>The one word that is no option.</summary>
    public string Single(string what)
    {
        NoMoreOptions();
        return _words is [var word] ? word : throw new UsageException($"Name {what}, once.");
    }

    /// <summary>All words that are no option.</summary>
    public IReadOnlyList<string> Rest()
    {
        NoMoreOptions();
        return _words;
    }

    private void NoMoreOptions()
    {
        if (_words.Find(word => word.StartsWith("--", StringComparison.Ordinal)) is { } option)
            throw new UsageException($"There is no option '{option}' here.");
    }
}
