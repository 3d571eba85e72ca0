using PaperLint.Records;

namespace PaperLint.Formats.Json;

/// <summary>The kind of an object, judged by its keys.</summary>
internal enum JsonKind
{
    Other,
    Paper,

    /// <summary>A container of papers.</summary>
    Envelope,
}

/// <summary>Remembers the keys of records until a record with a title or an abstract is found.</summary>
internal sealed class SeenKeys(FieldMap map)
{
    public const string Hint = "Name them under 'fields' in the configuration.";

    private const int MostNamed = 12;
    private const int MostKept = 500;

    private readonly JsonRecordParser _parser = new(map);
    private readonly List<string> _names = [];
    private bool _hasPaper;

    /// <summary>The names of the fields seen, in order; empty if a paper was found.</summary>
    public IReadOnlyList<string> Names => _hasPaper ? [] : _names;

    /// <summary>That no record has a title or an abstract, as a sentence; null if one has, or if there are no fields.</summary>
    public string? Objection =>
        _hasPaper || _names.Count == 0
            ? null
            : $"There is no field for a title or an abstract; the fields are {string.Join(", ", _names.Take(MostNamed).Select(name => $"'{name}'"))}{(_names.Count > MostNamed ? " and more" : "")}.";

    /// <param name="text">Begins with an object; a broken one is ignored.</param>
    /// <returns>The kind of the object.</returns>
    public JsonKind Add(ReadOnlyMemory<byte> text)
    {
        var fields = _parser.Parse(text, 0).Fields;
        Add(fields, _parser.NamesPaper);
        return _parser.IsEnvelope ? JsonKind.Envelope
            : _parser.NamesPaper ? JsonKind.Paper
            : JsonKind.Other;
    }

    /// <param name="namesPaper">Whether there is a title or an abstract, with or without a value.</param>
    public void Add(IReadOnlyList<Field> fields, bool namesPaper)
    {
        if (_hasPaper)
            return;
        _hasPaper = namesPaper;
        // All elements of a list have the same name.
        foreach (var field in fields)
            Add(FieldMap.WithoutIndices(field.Name));
    }

    private void Add(string name)
    {
        if (_names.Count < MostKept && !_names.Contains(name))
            _names.Add(name);
    }
}
