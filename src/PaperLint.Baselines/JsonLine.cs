using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Baselines;

/// <summary>One line of a file that Git merges: a flat JSON object, with the column of each member.</summary>
internal sealed class JsonLine
{
    private const string Advice = "Restore the line from Git, or remove it.";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, (JsonTokenType Type, string Text, int Column)> _members = new(StringComparer.Ordinal);
    private readonly string _file;
    private readonly int _number;
    private readonly string _what;

    private JsonLine(string file, int number, string what) => (_file, _number, _what) = (file, number, what);

    /// <summary>Writes an object as one line with as few escapes as JSON allows, because people read these files in diffs.</summary>
    /// <param name="members">Writes the members, in the same order for all lines of the file.</param>
    public static string Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <param name="number">The line number, 0-based.</param>
    /// <param name="what">What the file is, with its article: "a baseline".</param>
    /// <param name="names">All members that the object may have.</param>
    /// <exception cref="InputException">The line is not such an object.</exception>
    public static JsonLine Read(string line, string file, int number, string what, ImmutableArray<string> names)
    {
        var read = new JsonLine(file, number, what);
        if (
            line.StartsWith("<<<<<<<", StringComparison.Ordinal)
            || line.StartsWith("=======", StringComparison.Ordinal)
            || line.StartsWith(">>>>>>>", StringComparison.Ordinal)
        )
            throw read.Error(
                0,
                "Git left a conflict here.",
                "Keep the lines of both sides and remove the conflict markers. The order does not matter."
            );
        var bytes = Encoding.UTF8.GetBytes(line);
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 4 });
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
                throw read.Error(0, $"A line of {what} must be a JSON object.", Advice);
            while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                read.Add(ref json, bytes, names);
            json.Read();
        }
        catch (JsonException error)
        {
            throw read.Error(Column(bytes, (int)(error.BytePositionInLine ?? 0)), "This is not JSON.", Advice);
        }

        return read;
    }

    public string Text(string name) => Take(name, JsonTokenType.String, "a string").Text;

    public string? OptionalText(string name) => _members.ContainsKey(name) ? Text(name) : null;

    public int? OptionalNumber(string name) => _members.ContainsKey(name) ? Number(name) : null;

    public int Number(string name)
    {
        var (_, text, column) = Take(name, JsonTokenType.Number, "a non-negative whole number");
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error(column, $"'{name}' must be a non-negative whole number, not {text}.");
    }

    /// <summary>An error about the value of a member that exists.</summary>
    public InputException ErrorAt(string name, string message, string? hint = null) => Error(_members[name].Column, message, hint);

    private (JsonTokenType Type, string Text, int Column) Take(string name, JsonTokenType type, string expected)
    {
        if (!_members.TryGetValue(name, out var member))
            throw Error(0, $"The line has no '{name}'.", Advice);
        return member.Type == type ? member : throw Error(member.Column, $"'{name}' must be {expected}.");
    }

    private void Add(ref Utf8JsonReader json, byte[] bytes, ImmutableArray<string> names)
    {
        var place = Column(bytes, (int)json.TokenStartIndex);
        var name = TextOf(ref json, place);
        if (!names.Contains(name))
            throw Error(place, $"'{name}' is not allowed in a line of {_what}.", NearestName.Hint(name, names, "The members are"));
        json.Read();
        var column = Column(bytes, (int)json.TokenStartIndex);
        if (json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            throw Error(column, $"'{name}' must be a single value.");
        var text = json.TokenType == JsonTokenType.String ? TextOf(ref json, column) : Encoding.UTF8.GetString(json.ValueSpan);
        if (!_members.TryAdd(name, (json.TokenType, text, column)))
            throw Error(place, $"'{name}' occurs twice in the line.", "Remove one of them.");
    }

    private string TextOf(ref Utf8JsonReader json, int column)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The reader throws this for a lone surrogate and for bytes that are not valid UTF-8.
            throw Error(column, "This string contains half a character, which is not valid UTF-8.", Advice);
        }
    }

    private static int Column(byte[] bytes, int at) => Encoding.UTF8.GetCharCount(bytes, 0, Math.Min(at, bytes.Length));

    private InputException Error(int column, string message, string? hint = null) =>
        new(new InputError(_file, new LinePosition(_number, column), message, hint));
}
