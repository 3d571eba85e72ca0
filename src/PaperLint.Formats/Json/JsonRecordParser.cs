using System.Runtime.InteropServices;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Json;

/// <summary>Splits an object into fields: one for each string, number and Boolean in it, however deep.</summary>
internal sealed class JsonRecordParser(FieldMap map)
{
    /// <summary>More values than any paper has.</summary>
    private const int MostFields = 100_000;

    private readonly KeyNode _root = KeyNode.Root(map);
    private readonly List<(KeyNode Node, int Start, int End)> _leaves = [];
    private readonly List<RoleClaim> _claims = [];

    /// <summary>The members that <see cref="_roles"/> are of.</summary>
    private readonly List<KeyNode> _resolved = [];
    private FieldRole[] _roles = [];
    private long _record;

    /// <summary>
    /// Whether the last object has its own title or abstract, or <c>null</c> under such a name: <c>null</c> is not a field, but shows what
    /// kind of object it is.
    /// </summary>
    public bool NamesPaper { get; private set; }

    /// <summary>
    /// Whether the last object has a list of papers and no abstract of its own, so that it is not a paper. At the root of a document,
    /// <see cref="JsonHead.IsEnvelope"/> decides, which does not ask for an abstract.
    /// </summary>
    public bool IsEnvelope =>
        _leaves.Exists(leaf => leaf.Node.IsOfListedPaper)
        && !_leaves.Exists(leaf => JsonHead.IsOwnAbstract(leaf.Node.Plain, leaf.Node.Claim.Role));

    /// <summary>Whether anything in the last object, however deep, has the name of a title or an abstract.</summary>
    public bool MayHoldPapers => _leaves.Exists(leaf => leaf.Node.MayNamePaper);

    /// <summary>The values of the last object, in order: what each is, and where its bytes are, as offsets from the object.</summary>
    public ReadOnlySpan<(KeyNode Node, int Start, int End)> Leaves => CollectionsMarshal.AsSpan(_leaves);

    /// <summary>Whether a key occurs more than once in the last object.</summary>
    public bool HasRepeats { get; private set; }

    /// <summary>The roles of <see cref="Leaves"/>.</summary>
    public FieldRole[] Roles()
    {
        // Most records of a file have the same members, and so the same roles.
        if (!HasSameMembers())
        {
            _claims.Clear();
            _resolved.Clear();
            foreach (var (node, _, _) in _leaves)
            {
                _claims.Add(node.Claim);
                _resolved.Add(node);
            }

            _roles = FieldMap.ResolveRoles(CollectionsMarshal.AsSpan(_claims));
        }

        return _roles;
    }

    /// <summary>Parses the object at the beginning of a text.</summary>
    /// <param name="text">The text. The fields keep references to it.</param>
    /// <param name="start">The offset of the text in the file.</param>
    public JsonObject Parse(ReadOnlyMemory<byte> text, long start)
    {
        var scanner = new JsonScanner(text.Span);
        return TryScan(ref scanner)
            ? new JsonObject(Fields(text, start), scanner.At, null)
            : new JsonObject([], scanner.At, scanner.Fault) { Seen = Fields(text, start) };
    }

    /// <summary>Finds the values of the object that begins at a scanner's index, without making fields of them.</summary>
    /// <returns>Whether it is well-formed.</returns>
    public bool TryScan(ref JsonScanner scanner)
    {
        _leaves.Clear();
        (NamesPaper, HasRepeats) = (false, false);
        _record++;
        return ParseObject(ref scanner, _root, level: 1);
    }

    /// <summary>Makes the fields of the last object.</summary>
    /// <inheritdoc cref="Parse" path="/param"/>
    public List<Field> Fields(ReadOnlyMemory<byte> text, long start)
    {
        var roles = Roles();
        var kept = HasRepeats ? LastOfEach(roles) : null;
        var fields = new List<Field>(_leaves.Count);
        for (var i = 0; i < _leaves.Count; i++)
        {
            var (node, from, to) = _leaves[i];
            fields.Add(
                new Field(
                    node.Name,
                    roles[i],
                    new EncodedValue(JsonCodec.Instance, text[from..to]),
                    ByteSpan.FromBounds(start + from, start + to),
                    node.Pointer
                )
                {
                    Repeats = node.IsRepeated ? node.Plain : null,
                    IsOverridden = kept is not null && kept[(node.Plain, roles[i])] != i,
                }
            );
        }

        return fields;
    }

    private bool HasSameMembers()
    {
        if (_resolved.Count != _leaves.Count)
            return false;
        for (var i = 0; i < _leaves.Count; i++)
        {
            if (_resolved[i] != _leaves[i].Node)
                return false;
        }

        return true;
    }

    private bool ParseObject(ref JsonScanner scanner, KeyNode node, int level)
    {
        scanner.TryTake((byte)'{');
        scanner.SkipSpace();
        if (scanner.TryTake((byte)'}'))
            return true;
        while (true)
        {
            var start = scanner.At;
            if (!scanner.TryString())
                return false;
            var member = node.Member(scanner.Slice(start + 1, scanner.At - 1)).In(_record);
            scanner.SkipSpace();
            if (!scanner.TryTake((byte)':'))
                return scanner.Fail("Expected a colon after the key.");
            if (!ParseValue(ref scanner, member, level))
                return false;
            if (scanner.TryTake((byte)'}'))
                return true;
            if (!scanner.TryTake((byte)','))
                return scanner.Fail(scanner.IsAtEnd ? "The text ends inside an object." : "Expected a comma or a closing brace.");
            scanner.SkipSpace();
            if (scanner.Next == (byte)'}')
                return scanner.Fail("There is a comma before the closing brace.", "Remove it.");
        }
    }

    private bool ParseArray(ref JsonScanner scanner, KeyNode node, int level)
    {
        scanner.TryTake((byte)'[');
        scanner.SkipSpace();
        if (scanner.TryTake((byte)']'))
            return true;
        for (var index = 0; ; index++)
        {
            if (!ParseValue(ref scanner, node.Element(index), level))
                return false;
            if (scanner.TryTake((byte)']'))
                return true;
            if (!scanner.TryTake((byte)','))
                return scanner.Fail(scanner.IsAtEnd ? "The text ends inside an array." : "Expected a comma or a closing bracket.");
            scanner.SkipSpace();
            if (scanner.Next == (byte)']')
                return scanner.Fail("There is a comma before the closing bracket.", "Remove it.");
        }
    }

    /// <summary>Parses a value and the white space on both sides of it.</summary>
    private bool ParseValue(ref JsonScanner scanner, KeyNode node, int level)
    {
        scanner.SkipSpace();
        var start = scanner.At;
        var isRead = scanner.Next switch
        {
            (byte)'{' or (byte)'[' when level == JsonSyntax.MostLevels => scanner.Fail(
                $"Values are nested more than {JsonSyntax.MostLevels} deep."
            ),
            (byte)'{' => ParseObject(ref scanner, node, level + 1),
            (byte)'[' => ParseArray(ref scanner, node, level + 1),
            (byte)'"' => scanner.TryString() && Keep(ref scanner, node, start),
            (byte)'n' => scanner.TryScalar() && PassNull(node),
            _ => scanner.TryScalar() && Keep(ref scanner, node, start),
        };
        scanner.SkipSpace();
        return isRead;
    }

    private bool Keep(ref JsonScanner scanner, KeyNode node, int start)
    {
        if (_leaves.Count == MostFields)
            return scanner.Fail($"The record has more than {MostFields:N0} values.");
        _leaves.Add((node, start, scanner.At));
        HasRepeats |= node.IsRepeated;
        NamesPaper |= node.Claim.Role is FieldRole.Title or FieldRole.Abstract;
        return true;
    }

    /// <summary>Other things may have a null description; but a null title or a null abstract marks a paper.</summary>
    private bool PassNull(KeyNode node)
    {
        NamesPaper |= node.Claim.Role == FieldRole.Title || JsonHead.IsOwnAbstract(node.Plain, node.Claim.Role);
        return true;
    }

    /// <summary>For each key, the index of the value that programs keep: the last one.</summary>
    private Dictionary<(string Plain, FieldRole Role), int> LastOfEach(ReadOnlySpan<FieldRole> roles)
    {
        var last = new Dictionary<(string Plain, FieldRole Role), int>();
        for (var i = 0; i < _leaves.Count; i++)
            last[(_leaves[i].Node.Plain, roles[i])] = i;
        return last;
    }
}

/// <summary>A parsed object.</summary>
/// <param name="Length">The length of the object in bytes; up to the fault if there is one.</param>
/// <param name="Fault">What is wrong with it; there are then no fields.</param>
internal readonly record struct JsonObject(List<Field> Fields, int Length, JsonFault? Fault)
{
    /// <summary>The fields before the fault, to distinguish a broken record from a container of records.</summary>
    public List<Field> Seen { get; init; } = Fields;
}
