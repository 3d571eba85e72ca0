using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>
/// Identifies a finding even when files are sorted, reformatted or fixed elsewhere: by rule, record, field, matched text and a little
/// context, never by line.
/// </summary>
/// <param name="Value">The hash of all of these, without the ordinal.</param>
/// <param name="Ordinal">The index of this finding among those with an equal value, 0-based, in document order.</param>
/// <param name="Title">The <see cref="Record.TitleHash"/>, to find the record when its id has changed.</param>
/// <param name="Abstract">The <see cref="Record.AbstractHash"/>, to find it when its title has changed too.</param>
public sealed record Fingerprint(string Value, int Ordinal, string Title, string Abstract)
{
    private const int ContextLetters = 16;

    /// <summary>
    /// In UTF-16 code units. Letters farther away are not context; searching for them would take time proportional to the length of the
    /// text.
    /// </summary>
    private const int Reach = 1_000;

    /// <summary>
    /// A hash of the matched text and its context that does not depend on the record; still matches when the record's key has changed.
    /// </summary>
    public string Context { get; init; } = "";

    /// <summary>A hash of the matched text alone, ignoring line breaks; still matches when something next to it was fixed.</summary>
    public string Matched { get; init; } = "";

    /// <summary>Replaces the record key if the finding is a fact: <c>source:</c> and the file. Empty for other findings.</summary>
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
    /// The fingerprint of a fact about a whole file or a block of it. It contains the file name without folders, so that it is the same
    /// from whatever folder the run was started, and no record, because records come and go while the fact remains.
    /// </summary>
    public static Fingerprint OfFact(string ruleId, string path, SourceBlock? block)
    {
        var file = path[(path.LastIndexOf('/') + 1)..];
        var value = block is null
            ? StableHash.Of(ruleId, "file", file)
            : StableHash.Of(ruleId, "block", file, block.Kind.ToString(), block.Value);
        // Stored as the title hash, so that the fact is still recognised when only the file was renamed.
        var anywhere = block is null ? StableHash.Of("file") : StableHash.Of("block", block.Kind.ToString(), block.Value);
        return new Fingerprint(value, 0, anywhere, "")
        {
            Source = $"source:{file}",
            Context = anywhere,
            Matched = anywhere,
        };
    }

    /// <summary>Replaces each run of white space by one space, because a rewritten file may break its lines elsewhere.</summary>
    private static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The value, followed by the ordinal unless that is 0.</summary>
    public override string ToString() => Ordinal == 0 ? Value : $"{Value}:{Ordinal}";
}
