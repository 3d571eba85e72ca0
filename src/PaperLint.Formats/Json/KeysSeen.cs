using PaperLint.Records;

namespace PaperLint.Formats.Json;

/// <summary>Remembers the keys of records until one has a title or an abstract.</summary>
internal sealed class KeysSeen(FieldMap map)
{
    public const string Hint = "Name them under 'fields' in the configuration.";

    private const int MostNamed = 12;
    private const int MostKept = 500;

    private readonly JsonRecordParser _parser = new(map);
    private readonly List<string> _names = [];
    private bool _hasPaper;

    /// <summary>The names of the fields seen, in their order; none where there is no objection.</summary>
    public IReadOnlyList<string> Names => _hasPaper ? [] : _names;

    /// <summary>What speaks against records without title and abstract, as a sentence; null where there is no such objection.</summary>
    public string? Objection => _hasPaper || _names.Count == 0 ? null
        : $"There is no field for a title or an abstract; there are {string.Join(", ", _names.Take(MostNamed).Select(name => $"'{name}'"))}{(_names.Count > MostNamed ? " and more" : "")}.";

    /// <param name="text">Begins with an object; a broken one is not counted.</param>
    public void Add(ReadOnlyMemory<byte> text) => Add(_parser.Parse(text, 0).Fields);

    public void Add(IReadOnlyList<Field> fields)
    {
        if (_hasPaper)
            return;
        _hasPaper = fields.Any(field => field.Role is FieldRole.Title or FieldRole.Abstract);
        foreach (var field in fields)
        {
            // The elements of a list all have the same names.
            var name = FieldMap.WithoutIndices(field.Name);
            if (_names.Count < MostKept && !_names.Contains(name))
                _names.Add(name);
        }
    }
}
