using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>
/// What stays the same of a finding when files are sorted, reformatted or fixed elsewhere: rule, record, field, matched text
/// and a little context; never the line.
/// </summary>
/// <param name="Value">The hash of all of it, without the ordinal.</param>
/// <param name="Ordinal">Which of several findings with equal value this one is, 0-based, in the order of the document.</param>
/// <param name="Title">The <see cref="Record.TitleHash"/>: a second way to find the record when its id has changed.</param>
/// <param name="Abstract">The <see cref="Record.AbstractHash"/>: a third.</param>
public sealed record Fingerprint(string Value, int Ordinal, string Title, string Abstract)
{
    private const int ContextLetters = 16;

    /// <summary>
    /// In UTF-16 code units. Letters that are farther away are no context, and looking for them would cost as much as the text is long.
    /// </summary>
    private const int Reach = 1_000;

    /// <summary>
    /// A hash of the matched text and what stands around it, whatever the record: what is left of the value when the key has changed.
    /// </summary>
    public string Context { get; init; } = "";

    /// <summary>A hash of the matched text alone, lines broken anyhow: what is left when something beside it was fixed.</summary>
    public string Matched { get; init; } = "";

    /// <summary>
    /// What stands in the place of the key of a record where the finding is a fact: <c>source:</c> and the file. Empty for others.
    /// </summary>
    public string Source { get; init; } = "";

    /// <summary>The <see cref="Field.Hash"/> of the field.</summary>
    public string FieldText { get; init; } = "";

    /// <param name="span">In the field's own text.</param>
    public static Fingerprint Of(string ruleId, Record record, Field field, TextSpan span)
    {
        var text = field.Text.Span;
        var before = Folded.EndOf(text[Math.Max(0, span.Start - Reach)..span.Start], ContextLetters);
        var after = Folded.Of(text[span.End..Math.Min(text.Length, span.End + Reach)], ContextLetters);
        var matched = span.Of(text).ToString();
        var value = StableHash.Of(ruleId, record.Key.Value, field.Name, matched, before, after);
        return new Fingerprint(value, 0, record.TitleHash, record.AbstractHash)
        {
            Context = StableHash.Of(InOneLine(matched), before, after),
            Matched = StableHash.Of(InOneLine(matched)),
            FieldText = field.Hash,
        };
    }

    /// <summary>
    /// The fingerprint of a fact about a whole file or a block of it. It names the file without its folders, so that it is the same from
    /// whatever folder the run was started, and no record, because records come and go while the fact stays.
    /// </summary>
    public static Fingerprint OfFact(string ruleId, string path, SourceBlock? block)
    {
        var file = path[(path.LastIndexOf('/') + 1)..];
        var value = block is null
            ? StableHash.Of(ruleId, "file", file)
            : StableHash.Of(ruleId, "block", file, block.Kind.ToString(), block.Value);
        // What would be the title leads to the fact where only the file has another name.
        var anywhere = block is null ? StableHash.Of("file") : StableHash.Of("block", block.Kind.ToString(), block.Value);
        return new Fingerprint(value, 0, anywhere, "")
        {
            Source = $"source:{file}",
            Context = anywhere,
            Matched = anywhere,
        };
    }

    /// <summary>With one space for each run of white space: a file that is written anew may break its lines elsewhere.</summary>
    private static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The value, with the ordinal behind it where it is not the first.</summary>
    public override string ToString() => Ordinal == 0 ? Value : $"{Value}:{Ordinal}";
}
