using System.Collections.Immutable;
using System.Globalization;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Rules.Yaml;

/// <summary>
/// Reads the values of a mapping with known keys, each with its position. A value of the wrong shape is reported and read as null, as if it
/// were missing; <see cref="Has"/> distinguishes the two.
/// </summary>
internal sealed class MappingReader
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    /// <param name="what">What the mapping is called, with its article: "a rule".</param>
    /// <param name="keys">All keys that it may have; others are reported.</param>
    public MappingReader(YamlFile file, YamlMapping mapping, string what, ImmutableArray<string> keys)
    {
        File = file;
        Position = mapping.Position;
        foreach (var entry in mapping.Entries)
        {
            // If a key occurs twice, the YAML reader reports the second one; the first one counts.
            _entries.TryAdd(entry.Key.Value, entry);
            if (!keys.Contains(entry.Key.Value))
            {
                var hint = NearestName.Hint(entry.Key.Value, keys, "The keys are");
                file.Report(entry.Key.Position, new Mistake($"{Quoted.Of(entry.Key.Value)} is not a key of {what}.", hint));
                if (NearestName.To(entry.Key.Value, keys) is { } meant)
                    _meant.Add(meant);
            }
        }
    }

    public YamlFile File { get; }

    public LinePosition Position { get; }

    /// <summary>
    /// Whether the key exists, or a misspelling of it that is reported, so that the key need not be reported as missing too.
    /// </summary>
    public bool Has(string key) => _entries.ContainsKey(key) || _meant.Contains(key);

    /// <summary>The position of a key; if it is missing, that of the mapping.</summary>
    public LinePosition PositionOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Key.Position : Position;

    public Located<string>? Text(string key) => Value(key) is { } node ? Take(Quoted.Of(key), node) : null;

    public Located<bool>? Flag(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (text.Value is "true" or "false" && _entries[key].Value is YamlScalar { IsPlain: true })
            return new Located<bool>(text.Value == "true", text.Position);
        File.Report(
            text.Position,
            new Mistake($"{Quoted.Of(key)} must be true or false, not {Quoted.Of(text.Value)}.", "Write it without quotes.")
        );
        return null;
    }

    public Located<int>? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (
            int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && _entries[key].Value is YamlScalar { IsPlain: true }
        )
            return new Located<int>(number, text.Position);
        File.Report(
            text.Position,
            new Mistake($"{Quoted.Of(key)} must be a whole number, not {Quoted.Of(text.Value)}.", "Write digits only, without quotes.")
        );
        return null;
    }

    public Located<ImmutableArray<Located<string>>>? Texts(string key)
    {
        if (Value(key) is not { } node)
            return null;
        if (node is not YamlSequence sequence)
            return Wrong<ImmutableArray<Located<string>>>(Quoted.Of(key), node, "a list", "Write [one, two], or one '- ' line per member.");
        return new(
            [.. sequence.Items.Select(item => Take($"A member of {Quoted.Of(key)}", item)).OfType<Located<string>>()],
            sequence.Position
        );
    }

    /// <summary>A list of texts, or a single text that is not in a list.</summary>
    public Located<ImmutableArray<Located<string>>>? TextOrTexts(string key)
    {
        if (Value(key) is null or YamlSequence)
            return Texts(key);
        if (Value(key) is YamlMapping mapping)
            return Wrong<ImmutableArray<Located<string>>>(
                Quoted.Of(key),
                mapping,
                "a single value or a list",
                "Write one value, or [one, two]."
            );
        return Text(key) is { } text ? new([text], text.Position) : null;
    }

    /// <summary>The mappings in a list.</summary>
    public Located<ImmutableArray<YamlMapping>>? Mappings(string key)
    {
        if (Value(key) is not { } node)
            return null;
        if (node is not YamlSequence sequence)
            return Wrong<ImmutableArray<YamlMapping>>(Quoted.Of(key), node, "a list", "Begin each member with '- '.");
        var mappings = ImmutableArray.CreateBuilder<YamlMapping>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (item is YamlMapping mapping)
                mappings.Add(mapping);
            else
                Wrong<YamlMapping>($"A member of {Quoted.Of(key)}", item, "a mapping", "Write '- key: value'.");
        }

        return new(mappings.ToImmutable(), sequence.Position);
    }

    public YamlMapping? Mapping(string key)
    {
        if (Value(key) is not { } node)
            return null;
        if (node is YamlMapping mapping)
            return mapping;
        Wrong<YamlMapping>(Quoted.Of(key), node, "a mapping", "Write indented 'key: value' lines below it.");
        return null;
    }

    /// <summary>The value of a key in any shape, for keys that accept several.</summary>
    public YamlNode? Value(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value : null;

    /// <param name="what">What the value is called, as the beginning of a sentence.</param>
    private Located<string>? Take(string what, YamlNode node)
    {
        if (node is YamlScalar { IsNothing: true })
        {
            File.Report(node.Position, new Mistake($"{what} has no value.", "Write one, '' for empty text, or remove the key."));
            return null;
        }

        return node is YamlScalar scalar
            ? new Located<string>(scalar.Value, scalar.Position)
            : Wrong<string>(what, node, "a single value", "Write it on the same line, or below after '|'.");
    }

    private Located<T>? Wrong<T>(string what, YamlNode node, string expected, string hint)
    {
        File.Report(node.Position, new Mistake($"{what} must be {expected}, not {node.Kind}.", hint));
        return null;
    }
}
