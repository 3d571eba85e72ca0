using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>A field as one stage of the cascade sees it: its text after the safe repairs of the earlier stages.</summary>
public sealed class FieldView
{
    private readonly TextRevision _revision;
    private readonly IReadOnlyList<TextSpan> _protected;

    internal FieldView(Field field, TextRevision revision, IReadOnlyList<TextSpan> protectedSpans)
    {
        Field = field;
        _revision = revision;
        _protected = protectedSpans;
    }

    /// <summary>The field itself, with the text that the file has.</summary>
    public Field Field { get; }

    public string Name => Field.Name;

    public FieldRole Role => Field.Role;

    /// <summary>The text to analyse. Prefer it for searches; <see cref="Text"/> copies where the field is a view of a buffer.</summary>
    public ReadOnlySpan<char> Span => _revision.Span;

    /// <summary>The text to analyse, as a string.</summary>
    public string Text => _revision.Text;

    /// <summary>Places that protectors claimed, in order; empty before the protection stage has run.</summary>
    public IReadOnlyList<TextSpan> Protected => _protected;

    /// <summary>Whether a place shares a character with a claimed one; an empty place must lie strictly inside of one.</summary>
    public bool IsProtected(TextSpan span)
    {
        foreach (var claimed in _protected)
        {
            if (span.IsEmpty ? span.Start > claimed.Start && span.Start < claimed.End : claimed.Overlaps(span))
                return true;
        }

        return false;
    }

    /// <summary>The place in the field's own text.</summary>
    internal TextSpan ToOriginal(TextSpan span) => _revision.ToOriginal(span);

    /// <inheritdoc cref="TextRevision.ToOriginal(IEnumerable{TextEdit})"/>
    internal IReadOnlyList<TextEdit> ToOriginal(IEnumerable<TextEdit> edits) => _revision.ToOriginal(edits);

    /// <inheritdoc cref="TextRevision.ToEdits"/>
    internal IReadOnlyList<TextEdit> ToEdits() => _revision.ToEdits();

    internal FieldView WithProtected(IReadOnlyList<TextSpan> claims) => new(Field, _revision, claims);

    internal TextRevision Revise(IEnumerable<TextEdit> edits) => _revision.Apply(edits);
}
