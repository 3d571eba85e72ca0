using System.Collections.Immutable;
using PaperLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperLint.Rules.Yaml;

/// <summary>
/// Reads the single document of a YAML file into nodes with positions. Anchors, aliases and tags are rejected: no PaperLint file needs
/// them, and without them a small file cannot expand into a large one.
/// </summary>
internal sealed class YamlReader
{
    private const int Deepest = 32;

    private readonly YamlFile _file;
    private readonly LineStarts _lines;
    private readonly Parser _parser;
    private readonly int _length;

    private YamlReader(YamlFile file, string text)
    {
        _file = file;
        _length = text.Length;
        _lines = new LineStarts(text);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The content of the file; null if there is none or if it is not YAML.</summary>
    /// <param name="isEmpty">Whether the file has nothing but comments, which is not reported here.</param>
    public static YamlNode? Read(string text, YamlFile file, out bool isEmpty)
    {
        isEmpty = false;
        var reader = new YamlReader(file, text);
        if (text.Length > YamlBytes.MostBytes)
        {
            file.Report(null, YamlBytes.TooLarge);
            return null;
        }

        if (ForbiddenCharacter.IndexIn(text) is >= 0 and var at)
        {
            file.Report(reader._lines.PositionOf(at), ForbiddenCharacter.Mistake(text[at]));
            return null;
        }

        try
        {
            return reader.ReadDocument(out isEmpty);
        }
        catch (YamlFault fault)
        {
            file.Report(fault.Position, fault.Mistake);
        }
        catch (YamlException exception)
        {
            file.Report(reader._lines.PositionOf(Math.Min(YamlFault.PlaceOf(exception, text), text.Length)), YamlFault.Of(exception));
        }

        return null;
    }

    private YamlNode? ReadDocument(out bool isEmpty)
    {
        Take<StreamStart>();
        isEmpty = _parser.Current is StreamEnd;
        if (isEmpty)
            return null;
        Take<DocumentStart>();
        var node = ReadNode(depth: 1);
        Take<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
            throw new YamlFault(At(second), "A second document begins here.", "Move it to its own file.");
        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        var position = At(_parser.Current!);
        if (depth > Deepest)
            throw new YamlFault(position, $"This is nested deeper than {Deepest} levels.", "No key needs that.");
        switch (_parser.Current)
        {
            case Scalar scalar:
                RefuseExtras(scalar, position);
                MoveNext();
                return new YamlScalar(position, scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart sequence:
                RefuseExtras(sequence, position);
                return new YamlSequence(position, ReadItems(depth));
            case MappingStart mapping:
                RefuseExtras(mapping, position);
                return new YamlMapping(position, ReadEntries(depth));
            default:
                throw new YamlFault(position, "Aliases are not allowed here.", "Write the value out.");
        }
    }

    private ImmutableArray<YamlNode> ReadItems(int depth)
    {
        Take<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_parser.Current is not SequenceEnd)
            items.Add(ReadNode(depth + 1));
        Take<SequenceEnd>();
        return items.ToImmutable();
    }

    private ImmutableArray<YamlEntry> ReadEntries(int depth)
    {
        Take<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            if (key is not YamlScalar { IsNothing: false } name)
                throw new YamlFault(key.Position, $"A key must be a single word, not {key.Kind}.", "Write 'key: value'.");
            entries.Add(new YamlEntry(new Located<string>(name.Value, name.Position), ReadNode(depth + 1)));
        }

        Take<MappingEnd>();
        _file.ReportDuplicates(entries.Select(entry => entry.Key));
        return entries.ToImmutable();
    }

    private static void RefuseExtras(NodeEvent node, LinePosition position)
    {
        if (!node.Anchor.IsEmpty)
            throw new YamlFault(position, "Anchors are not allowed here.", "Repeat the value wherever it is needed.");
        if (!node.Tag.IsEmpty)
            throw new YamlFault(position, "Tags are not allowed here.", "Remove it; a text that begins with '!' needs quotes.");
    }

    /// <summary>Skips an event that the YAML grammar guarantees at this point.</summary>
    private void Take<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null)
            MoveNext();
        if (_parser.Current is not T)
            throw new InvalidOperationException($"The YAML parser gave {_parser.Current} instead of {typeof(T).Name}.");
        MoveNext();
    }

    /// <summary>
    /// For some broken files, the parser throws exceptions of other types (found by random tests: a plain text that a multi-line key cannot
    /// hold). They too mean that the file is not YAML, at some point after what was read last.
    /// </summary>
    private void MoveNext()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            var end = _parser.Current?.End.Index ?? 0;
            throw new YamlFault(_lines.PositionOf(Math.Min(end, _length)), "This is not YAML from here on.", YamlFault.UsualHint);
        }
    }

    private LinePosition At(ParsingEvent parsed) => _lines.PositionOf(parsed.Start.Index);
}
