using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Rules.Reading;

/// <summary>The configurations that another one extends, directly or not. Each is read once, however many others extend it.</summary>
internal sealed class ExtensionReading
{
    /// <summary>The longest allowed chain of configurations that extend one another.</summary>
    public const int Deepest = 32;

    /// <summary>The largest number of configurations that one may extend, directly or not.</summary>
    public const int Most = 256;

    private readonly Dictionary<string, ConfigurationFile> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<InputError>> _broken = new(StringComparer.Ordinal);

    /// <summary>How many were read, including those with errors.</summary>
    public int Count => _read.Count + _broken.Count;

    /// <param name="full">The full path.</param>
    /// <param name="read">Reads the file if it was not read before.</param>
    /// <exception cref="InputException">The file, or one that it extends, has errors.</exception>
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
