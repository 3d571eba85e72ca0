using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>Creates findings and locations from spans in a record. Offsets become positions nowhere else.</summary>
public static class FindingFactory
{
    /// <summary>Resolves a span of a field to a location, while the bytes of the record are available.</summary>
    /// <param name="span">In the field's own text.</param>
    public static Location Locate(Record record, Field field, TextSpan span)
    {
        var bytes = record.Codec.MapOf(record, field).ToBytes(span);
        var text = field.Text.Span;
        return new Location
        {
            Record = record.Address,
            Key = record.Key,
            Field = field.Name,
            Pointer = record.Pointer + field.Pointer,
            Text = span,
            CodePoints = new TextSpan(field.CodePoints.Before(span.Start), CountCodePoints(span.Of(text))),
            Bytes = bytes,
            Start = record.Lines.PositionOf(bytes.Start),
            End = record.Lines.PositionOf(bytes.End),
            Excerpt = Excerpt.Around(record, bytes),
        };
    }

    /// <summary>Creates a finding for a span of a field.</summary>
    /// <param name="span">In the field's own text.</param>
    /// <param name="arguments">
    /// Values for placeholders of the message other than <c>match</c> and <c>fix</c>; a placeholder without a value becomes empty.
    /// </param>
    public static Finding Create(
        RuleInfo rule,
        Record record,
        Profile profile,
        Field field,
        TextSpan span,
        IReadOnlyDictionary<string, string>? arguments = null,
        Fix? fix = null
    )
    {
        var matched = span.Of(field.Text.Span).ToString();
        ImmutableArray<string> filled =
        [
            .. rule.Message.Names.Select(name =>
                name switch
                {
                    _ when arguments is not null && arguments.TryGetValue(name, out var given) => Short(given),
                    MessageTemplate.Match => Short(matched),
                    MessageTemplate.Fix => fix is { Edits: [var edit, ..] } ? Short(edit.Text.NewText) : "",
                    _ => "",
                }
            ),
        ];
        return new Finding
        {
            Rule = rule,
            Message = rule.Message.Format(filled),
            Arguments = filled,
            Location = Locate(record, field, span),
            Matched = matched,
            Profile = profile.Name,
            Fingerprint = Fingerprint.Of(rule.Id, record, field, span),
            Fix = fix,
        };
    }

    /// <summary>
    /// A fix that makes the given edits of a field, or null if the format cannot express one of them or all together: a fix that cannot be
    /// written is not offered.
    /// </summary>
    public static Fix? Fix(string title, FixSafety safety, Record record, Field field, IEnumerable<TextEdit> edits)
    {
        return Edits(record, field, edits) is { IsEmpty: false } made ? new Fix(title, safety, made) : null;
    }

    /// <summary>
    /// Converts edits of a field to edits of the file, in order; null if the format cannot express one of them or all together.
    /// </summary>
    public static ImmutableArray<FieldEdit>? Edits(Record record, Field field, IEnumerable<TextEdit> edits)
    {
        List<TextEdit> ordered = [.. edits.OrderBy(edit => edit.Span)];
        if (ordered.Count > 1 && !record.Codec.TryEncode(record, field, ordered, out _, out _))
            return null;
        var result = ImmutableArray.CreateBuilder<FieldEdit>(ordered.Count);
        foreach (var edit in ordered)
        {
            if (!record.Codec.TryEncode(record, field, edit, out var raw, out _))
                return null;
            result.Add(
                new FieldEdit(field.Name, edit, raw.Span, record.Lines.SpanOf(raw.Span), Encoding.UTF8.GetString(raw.NewBytes.Span))
            );
        }

        return result.ToImmutable();
    }

    /// <summary>Fast for long texts: it only searches for surrogate pairs, which few texts contain.</summary>
    private static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (int next; (next = text.IndexOfAnyInRange('\uD800', '\uDBFF')) >= 0; text = text[(next + 1)..])
        {
            if (next + 1 < text.Length && char.IsLowSurrogate(text[next + 1]))
                count--;
        }

        return count;
    }

    /// <summary>Messages are one line: line breaks become spaces, and a long match is shortened in the middle.</summary>
    private static string Short(string value)
    {
        const int Most = 80;
        var line = value.ReplaceLineEndings(" ");
        if (line.Length <= Most)
            return line;
        var elements = StringInfo.ParseCombiningCharacters(line);
        var head = elements.Last(at => at <= Most - 20);
        var tail = elements.First(at => at >= line.Length - 16);
        return $"{line[..head]} … {line[tail..]}";
    }
}
