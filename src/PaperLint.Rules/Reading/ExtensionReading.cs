using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Rules.Reading;

/// <summary>The configurations that one of them leads to, each read once however many others extend it.</summary>
internal sealed class ExtensionReading
{
    /// <summary>Configurations that extend one another, one behind the other.</summary>
    public const int Deepest = 32;

    /// <summary>All configurations that one leads to.</summary>
    public const int Most = 256;

    private readonly Dictionary<string, ConfigurationFile> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<InputError>> _broken = new(StringComparer.Ordinal);

    /// <summary>How many were begun to be read.</summary>
    public int Count => _read.Count + _broken.Count;

    /// <param name="full">The whole path.</param>
    /// <param name="read">Reads it, if nobody has.</param>
    /// <exception cref="InputException">Something is wrong with it or with one that it extends.</exception>
    public ConfigurationFile Once(string full, Func<ConfigurationFile> read)
    {
        if (_read.TryGetValue(full, out var known))
            return known;
        if (_broken.TryGetValue(full, out var errors))
            throw new InputException([.. errors]);
        try
        {
            return _read[full] = read();
        }
        catch (InputException input)
        {
            _broken[full] = [.. input.Errors];
            throw;
        }
    }
}
