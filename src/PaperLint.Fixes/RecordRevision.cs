using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>A record while it is being fixed: the edits so far, the record with them applied, and its findings then.</summary>
/// <param name="Before">The record as it is in the file.</param>
/// <param name="Fields">The texts of its fields with the edits so far.</param>
/// <param name="Edits">The edits so far, as edits of the file's bytes.</param>
/// <param name="Reading">The record with the edits so far, and its findings.</param>
/// <param name="Made">The fixes so far.</param>
internal sealed record RecordRevision(
    Record Before,
    IReadOnlyList<TextRevision> Fields,
    IReadOnlyList<RawEdit> Edits,
    RecordReading Reading,
    IReadOnlyList<FixPosition> Made
)
{
    /// <summary>The record with the edits so far.</summary>
    public Record Now => Reading.Record;

    /// <summary>The findings in <see cref="Now"/>.</summary>
    public IReadOnlyList<Finding> Findings => Reading.Findings;

    /// <summary>The texts of all fields, to recognise a state that has occurred before.</summary>
    public string State => string.Join('\0', Fields.Select(text => text.Text));

    /// <summary>In UTF-16 code units.</summary>
    public int Length => Fields.Sum(text => text.Length);

    public static RecordRevision Of(RecordReading reading) =>
        new(reading.Record, [.. reading.Record.Fields.Select(field => TextRevision.Original(field.Text))], [], reading, []);

    /// <summary>The edits that apply the groups on top of the edits so far.</summary>
    /// <returns>Null if the format cannot express them together.</returns>
    public Revised? Revise(IReadOnlyList<FixGroup> groups)
    {
        var edits = groups.SelectMany(made => made.Edits).Distinct().ToLookup(placed => placed.Field, placed => placed.Edit);
        List<TextRevision> fields = [.. Fields.Zip(Before.Fields, (text, field) => text.Apply(edits[field.Name]))];
        return Encode(fields) is { } raw ? new Revised(groups, fields, raw) : null;
    }

    /// <summary>This revision with more edits applied.</summary>
    public RecordRevision Take(Revised revised, RecordReading reading) =>
        new(Before, revised.Fields, revised.Edits, reading, [.. Made, .. MadeBy(revised.Groups)]);

    /// <summary>Combines this revision with one that starts from its result.</summary>
    /// <returns>Null if the format cannot express both at once.</returns>
    public RecordRevision? Then(RecordRevision next, Func<Record, IReadOnlyList<RawEdit>, Record?> reread)
    {
        if (Edits.Count == 0)
            return next;
        List<TextRevision> fields = [.. Fields.Zip(next.Fields, (mine, its) => mine.Apply(its.ToEdits()))];
        if (Encode(fields) is not { } raw || reread(Before, raw) is not { } now || !now.Window.Span.SequenceEqual(next.Now.Window.Span))
            return null;
        var made = next.Made.Select(made => made with { Place = Fields[made.Field].ToOriginal(made.Place) });
        return new RecordRevision(Before, fields, raw, next.Reading, [.. Made, .. made]);
    }

    /// <summary>The fixes that the edits consist of, without those that a later fix undid.</summary>
    public IReadOnlyList<AppliedFix> Applied()
    {
        List<IReadOnlyList<TextEdit>> edits = [.. Fields.Select(field => field.ToEdits())];
        var applied =
            from made in Made
            from edit in edits[made.Field].Touching(made.Place)
            orderby made.Field, edit.Span
            select new AppliedFix(made.Finding, edit, Before.Fields[made.Field]);
        return [.. applied.Distinct()];
    }

    /// <summary>Pairs each finding of the groups with the edits that contain its own fix.</summary>
    private IEnumerable<FixPosition> MadeBy(IEnumerable<FixGroup> groups)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Before.Fields.Count; i++)
            numbers.TryAdd(Before.Fields[i].Name, i);
        return from made in groups
            let found = FindingsByEdit(made)
            from placed in made.Edits
            let field = numbers[placed.Field]
            let place = Fields[field].ToOriginal(placed.Edit.Span)
            from finding in found[placed]
            select new FixPosition(finding, field, place);
    }

    private static ILookup<FieldTextEdit, Finding> FindingsByEdit(FixGroup made)
    {
        var edits = new ChosenEdits();
        edits.Add(made);
        var covered =
            from finding in made.Findings
            from cover in finding.Fix!.Edits.SelectMany(own => edits.CoversOf(FieldTextEdit.Of(own))).Distinct()
            select (cover, finding);
        return covered.ToLookup(pair => pair.cover, pair => pair.finding);
    }

    /// <summary>The edits of the file that produce the texts; null if the format cannot express them.</summary>
    private List<RawEdit>? Encode(List<TextRevision> fields)
    {
        var raw = new List<RawEdit>();
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].ToEdits() is not { Count: > 0 } edits)
                continue;
            if (!Before.Codec.TryEncode(Before, Before.Fields[i], edits, out var encoded, out _))
                return null;
            raw.AddRange(encoded);
        }

        raw.Sort((left, right) => left.Span.CompareTo(right.Span));
        return raw;
    }
}

/// <summary>A record as it reads at some point, and its findings then.</summary>
internal sealed record RecordReading(Record Record, IReadOnlyList<Finding> Findings);

/// <summary>Edits that may be applied to a revision.</summary>
internal sealed record Revised(IReadOnlyList<FixGroup> Groups, IReadOnlyList<TextRevision> Fields, IReadOnlyList<RawEdit> Edits);

/// <summary>The position of a fix made in a sweep, kept until the last sweep shows which edit of the original text it is part of.</summary>
/// <param name="Finding">In the text before that sweep.</param>
/// <param name="Field">The number of the field in the record, 0-based.</param>
/// <param name="Place">
/// The span that it replaced, in the original text; where it changed an earlier replacement, the whole span of that.
/// </param>
internal sealed record FixPosition(Finding Finding, int Field, TextSpan Place);
