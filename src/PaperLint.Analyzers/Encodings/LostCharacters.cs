using System.Globalization;
using System.Text;
using PaperLint.Analysis;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Encodings;

/// <summary>
/// Finds U+FFFD and says what the file contains there: that very character, so that the original is lost, or bytes that are not UTF-8,
/// which are shown with their offset.
/// </summary>
internal sealed class LostCharacters(ActiveRule rule) : RecordAnalyzer([rule.Info])
{
    private const char Replacement = '\uFFFD';

    private static readonly Clue Lost = Clue.AnyOf(Replacement);

    /// <summary>The most bytes that a message shows.</summary>
    private const int MostShown = 6;

    public override bool MayReport(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (rule.Info.Fields.Contains(field.Role) && Lost.IsIn(field.Pairs))
                return true;
        }

        return false;
    }

    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        foreach (var field in record.Fields)
        {
            if (rule.Info.Fields.Contains(field.Role))
                Analyze(record, field, sink);
        }
    }

    private void Analyze(RecordView record, FieldView field, FindingSink sink)
    {
        var text = field.Span;
        // A text about the character may show it.
        if (text.Contains("U+FFFD", StringComparison.Ordinal) || text.Contains("replacement character", StringComparison.OrdinalIgnoreCase))
            return;
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOf(Replacement);
            if (next < 0)
                return;
            at += next;
            var isLost = IsLost(record, field, at);
            var end = at + 1;
            while (end < text.Length && text[end] == Replacement && IsLost(record, field, end) == isLost)
                end++;
            var place = TextSpan.FromBounds(at, end);
            var detail = isLost ? "the file itself has U+FFFD, and what it replaced is lost" : Told(record, record.BytesAt(field, place));
            sink.Report(new Observation(rule.Info, field, place, Arguments: new Dictionary<string, string> { ["detail"] = detail }));
            at = end;
        }
    }

    /// <summary>Whether the file has the character itself, as UTF-8 or as an escape.</summary>
    private static bool IsLost(RecordView record, FieldView field, int at)
    {
        var raw = record.Record.Bytes(record.BytesAt(field, new TextSpan(at, 1))).Span;
        return raw.SequenceEqual("\uFFFD"u8) || raw.StartsWith(@"\u"u8) || raw.StartsWith("&"u8);
    }

    private static string Told(RecordView record, ByteSpan place)
    {
        var raw = record.Record.Bytes(place).Span;
        var bytes = new StringBuilder();
        foreach (var value in raw[..Math.Min(raw.Length, MostShown)])
            bytes.Append(CultureInfo.InvariantCulture, $" 0x{value:X2}");
        // Older encodings write a letter as a single byte; Windows-1252, the most common one, suggests which letter.
        var meant = raw.Length == 1 && Windows1252.CharacterOf(raw[0]) is { } letter ? $" but '{letter}' in Windows-1252" : "";
        var more = raw.Length > MostShown ? " …" : "";
        return string.Create(CultureInfo.InvariantCulture, $"the file has{bytes}{more} at offset {place.Start}, which is not UTF-8{meant}");
    }
}
