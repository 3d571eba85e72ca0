using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixing;

/// <summary>How far fixes in earlier records move everything after them.</summary>
/// <param name="Bytes">By how many bytes the document has become longer.</param>
/// <param name="Lines">By how many lines the document has become longer.</param>
internal readonly record struct Displacement(long Bytes, int Lines)
{
    public Displacement After(Record before, Record after) =>
        new(Bytes + after.Window.Length - before.Window.Length, Lines + after.Lines.LineCount - before.Lines.LineCount);

    public Finding Of(Finding finding) =>
        this == default
            ? finding
            : finding with
            {
                Location = Of(finding.Location),
                Related = [.. finding.Related.Select(Of)],
                Fix = finding.Fix is { } fix ? fix with { Edits = [.. fix.Edits.Select(Of)] } : null,
            };

    private RelatedLocation Of(RelatedLocation related) => related with { Location = Of(related.Location) };

    private FieldEdit Of(FieldEdit edit) => edit with { Bytes = Of(edit.Bytes), Lines = Of(edit.Lines) };

    private Location Of(Location location) =>
        location with
        {
            Bytes = Of(location.Bytes),
            Start = Of(location.Start),
            End = Of(location.End),
            Excerpt = location.Excerpt with { Lines = Of(location.Excerpt.Lines) },
        };

    private ByteSpan Of(ByteSpan span) => new(span.Start + Bytes, span.Length);

    private LineSpan Of(LineSpan span) => new(Of(span.Start), Of(span.End));

    private LinePosition Of(LinePosition position) => position with { Line = position.Line + Lines };
}
