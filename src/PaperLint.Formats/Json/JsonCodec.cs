using System.Diagnostics.CodeAnalysis;
using System.Text;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Json;

/// <summary>
/// JSON strings. Only the edited part is rewritten; non-ASCII characters are escaped if the record contains such escapes and no unescaped
/// non-ASCII character. Values that are not strings are read as they are written, and cannot be edited.
/// </summary>
internal sealed class JsonCodec : SplicingCodec
{
    private JsonCodec() { }

    public static JsonCodec Instance { get; } = new();

    protected override OffsetMap CreateMap(Record record, Field field)
    {
        var cell = record.Bytes(field.Extent).Span;
        return IsString(cell) ? JsonStrings.Map(cell[1..^1], field.Extent.Start + 1) : OffsetMap.Utf8(cell, field.Extent.Start);
    }

    public override string Decode(ReadOnlySpan<byte> cell) =>
        IsString(cell) ? JsonStrings.Decode(cell[1..^1]) : Encoding.UTF8.GetString(cell);

    /// <summary>Decodes the bytes of a cell into memory of the caller, which is at least as long.</summary>
    /// <returns>The length of the text, in UTF-16 code units.</returns>
    public static int Decode(ReadOnlySpan<byte> cell, Span<char> text) =>
        IsString(cell) ? JsonStrings.Decode(cell[1..^1], text) : Encoding.UTF8.GetChars(cell, text);

    protected override byte[] Encode(Record record, Field field, string text) => Encode(record, text);

    protected override bool ReadsAlone(Record record, Field field, ReadOnlySpan<byte> written, string text) =>
        IsString(record.Bytes(field.Extent).Span) && JsonStrings.Decode(written) == text;

    protected override string? ObjectionTo(Record record, Field field, string value)
    {
        var cell = record.Bytes(field.Extent).Span;
        return IsString(cell) ? null : $"the value is {JsonSyntax.KindOf(cell[0])}, not a string";
    }

    /// <summary>
    /// If there is a member with the role that is null, it gets the value; otherwise a new member is added after the last, formatted like
    /// it.
    /// </summary>
    protected override bool TryAdd(
        Record record,
        FieldRole role,
        string value,
        [NotNullWhen(true)] out RawEdit? raw,
        [NotNullWhen(false)] out string? reason
    )
    {
        raw = null;
        var bytes = record.Bytes(record.Extent);
        if (record.Fields.Any(field => field.Role != FieldRole.Other && field.Name.Contains('.', StringComparison.Ordinal)))
        {
            reason = "the fields of the record are nested, so it is unclear where a new one belongs";
            return false;
        }

        var text = bytes.Span;
        var members = JsonMembers.Of(text);
        var written = Quoted(record, value);
        var empty = members.FindIndex(member =>
            FieldMap.Default.ClaimOf(member.Name, isPath: false).Role == role && bytes.Span[member.Value] == (byte)'n'
        );
        if (empty >= 0 && members.FindAll(member => member.Name == members[empty].Name).Count == 1)
        {
            var place = ByteSpan.FromBounds(record.Extent.Start + members[empty].Value, record.Extent.Start + members[empty].End);
            (raw, reason) = (new RawEdit(place, written), null);
            return true;
        }

        var name = role.ToString().ToLowerInvariant();
        if (members.Exists(member => member.Name == name))
        {
            reason = $"'{name}' already holds something else";
            return false;
        }

        var key = Encoding.UTF8.GetBytes($"\"{name}\"");
        byte[] added =
            members.Count == 0
                ? [.. key, (byte)':', (byte)' ', .. written]
                : [(byte)',', .. GapBefore(text, members[^1]), .. key, .. text[members[^1].KeyEnd..members[^1].Value], .. written];
        var at = record.Extent.Start + (members.Count == 0 ? 1 : members[^1].End);
        (raw, reason) = (new RawEdit(new ByteSpan(at, 0), added), null);
        return true;
    }

    private static byte[] Quoted(Record record, string text) => [(byte)'"', .. Encode(record, text), (byte)'"'];

    /// <summary>The white space before a member.</summary>
    private static ReadOnlySpan<byte> GapBefore(ReadOnlySpan<byte> text, JsonMember member)
    {
        var start = member.Key;
        while (JsonSyntax.IsSpace(text[start - 1]))
            start--;
        return text[start..member.Key];
    }

    private static byte[] Encode(Record record, string text)
    {
        // Only non-ASCII characters depend on how the record is written.
        var asciiOnly = !Ascii.IsValid(text) && JsonStrings.HabitOf(record.Bytes(record.Extent).Span) is { Escaped: true, Raw: false };
        return JsonStrings.Encode(text, asciiOnly);
    }

    private static bool IsString(ReadOnlySpan<byte> cell) => cell is [(byte)'"', .., (byte)'"'];
}
