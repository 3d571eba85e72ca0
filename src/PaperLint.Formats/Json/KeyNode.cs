using PaperLint.Records;

namespace PaperLint.Formats.Json;

/// <summary>
/// A path in the records of a document, such as <c>paper.authors[0]</c>. Records mostly have the same paths, so what follows from a path is
/// computed once.
/// </summary>
internal sealed class KeyNode
{
    /// <summary>Limits the keys remembered per parent, because keys that differ from record to record would fill the memory.</summary>
    private const int MostRemembered = 256;

    private readonly FieldMap _map;
    private readonly KeyNode? _parent;
    private readonly List<(byte[] Key, KeyNode Node)> _members = [];
    private readonly List<KeyNode> _elements = [];
    private readonly List<KeyNode> _repeats = [];
    private int _expected;
    private long _lastRecord = -1;
    private int _times;
    private bool? _mayNamePaper;
    private bool? _isOfListedPaper;

    /// <param name="plain">The name without suffixes for repeated keys, here or in the path above.</param>
    private KeyNode(FieldMap map, string name, string plain, string pointer, KeyNode? parent)
    {
        _map = map;
        _parent = parent;
        Name = name;
        Plain = plain;
        Pointer = pointer;
        Claim = name.Length == 0 ? RoleClaim.None : map.ClaimOf(name);
        // A role that the user gave to the second of two equal keys is for that one only; otherwise both have the role of the key.
        if (IsRepeated && Claim == RoleClaim.None)
            Claim = map.ClaimOf(plain);
    }

    /// <summary>The value of <see cref="Field.Name"/>; empty for the record itself.</summary>
    public string Name { get; }

    /// <summary>The name made from the keys alone, the same for repeated keys.</summary>
    public string Plain { get; }

    /// <summary>Whether the same keys lead to an earlier value of the record.</summary>
    public bool IsRepeated => Plain.Length != Name.Length;

    /// <summary>The value of <see cref="Field.Pointer"/>.</summary>
    public string Pointer { get; }

    public RoleClaim Claim { get; }

    /// <summary>Whether this or any of its ancestors would be the title or the abstract of a paper that begins anywhere above it.</summary>
    public bool MayNamePaper =>
        _mayNamePaper ??=
            _parent is { } parent
            && (parent.MayNamePaper || Endings(Plain).Any(ending => _map.ClaimOf(ending).Role is FieldRole.Title or FieldRole.Abstract));

    /// <inheritdoc cref="JsonHead.IsOfListedPaper"/>
    public bool IsOfListedPaper => _isOfListedPaper ??= JsonHead.IsOfListedPaper(Plain);

    public static KeyNode Root(FieldMap map) => new(map, "", "", "", parent: null);

    /// <param name="key">The bytes between the quotes.</param>
    public KeyNode Member(ReadOnlySpan<byte> key)
    {
        // Members mostly have the same order as in the previous record.
        for (var i = 0; i < _members.Count; i++)
        {
            var at = (_expected + i) % _members.Count;
            if (!key.SequenceEqual(_members[at].Key))
                continue;
            _expected = at + 1;
            return _members[at].Node;
        }

        var made = Named(JsonStrings.Decode(key));
        if (_members.Count < MostRemembered)
            _members.Add((key.ToArray(), made));
        return made;
    }

    public KeyNode Element(int index)
    {
        if (index < _elements.Count)
            return _elements[index];
        var made = new KeyNode(_map, $"{Name}[{index}]", $"{Plain}[{index}]", $"{Pointer}/{index}", this);
        if (_elements.Count < MostRemembered)
            _elements.Add(made);
        return made;
    }

    /// <summary>
    /// The node for a value of a record: this one for the first value, and one with a unique name if the key is repeated.
    /// </summary>
    /// <param name="record">The unique number of the record.</param>
    public KeyNode In(long record)
    {
        _times = record == _lastRecord ? _times + 1 : 1;
        _lastRecord = record;
        if (_times == 1)
            return this;
        if (_times - 2 < _repeats.Count)
            return _repeats[_times - 2];
        var made = new KeyNode(_map, $"{Name}~{_times}", Plain, Pointer, this);
        if (_repeats.Count < MostRemembered)
            _repeats.Add(made);
        return made;
    }

    private KeyNode Named(string key) =>
        new(
            _map,
            _parent is null ? key : $"{Name}.{key}",
            _parent is null ? key : $"{Plain}.{key}",
            $"{Pointer}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}",
            this
        );

    private static IEnumerable<string> Endings(string name)
    {
        yield return name;
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
            yield return name[(dot + 1)..];
    }
}
