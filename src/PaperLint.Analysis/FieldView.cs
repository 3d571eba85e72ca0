using PaperLint.Records;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analysis;

/// <summary>A field as one stage of the cascade sees it: its text after the safe fixes of the earlier stages.</summary>
public sealed class FieldView : FieldText
{
    /// <summary>Up to this number of protected spans, a linear search is used.</summary>
    private const int FewClaims = 8;

    private readonly Protection? _protection;
    private IReadOnlyList<TextSpan>? _protected;
    private IReadOnlyList<TextSpan>? _doubtful;
    private TextRevision? _revision;
    private SpanIndex? _claims;
    private PairSet? _pairs;

    /// <summary>The field as it is in the file. Its value is not decoded before it is first read.</summary>
    internal FieldView(Field field)
    {
        Field = field;
        _protected = [];
        _doubtful = [];
    }

    /// <summary>A field whose protected spans are determined when they are first asked for: most texts have no finding near one.</summary>
    private FieldView(FieldView before, Protection protection)
    {
        Field = before.Field;
        _revision = before._revision;
        _pairs = before._pairs;
        _protection = protection;
    }

    internal FieldView(Field field, TextRevision revision, IReadOnlyList<TextSpan> protectedSpans, IReadOnlyList<TextSpan> doubtful)
    {
        Field = field;
        _revision = revision;
        _protected = protectedSpans;
        _doubtful = doubtful;
    }

    /// <summary>The underlying field, with the text in the file.</summary>
    public Field Field { get; }

    public string Name => Field.Name;

    public override FieldRole Role => Field.Role;

    /// <summary>The text to analyse. Prefer it for searches; <see cref="Text"/> makes a copy if the field is a view of a buffer.</summary>
    public override ReadOnlySpan<char> Span => Revision.Span;

    public override PairSet Pairs => _pairs ??= PairSet.Of(Span);

    /// <summary>The text to analyse, as a string.</summary>
    public string Text => Revision.Text;

    /// <summary>Spans that protectors claimed, in order; empty before the protection stage has run.</summary>
    public IReadOnlyList<TextSpan> Protected => _protected ?? Protect().Claims;

    /// <summary>Spans in which a protector doubts every fix, in order; empty before the protection stage has run.</summary>
    internal IReadOnlyList<TextSpan> Doubtful => _doubtful ?? Protect().Doubts;

    /// <summary>Whether a fix of a span would change a doubtful one.</summary>
    internal bool IsDoubtful(TextSpan span) => Doubtful.Any(doubt => Shares(doubt, span));

    /// <summary>Whether a span shares a character with a protected one; an empty span must lie strictly inside one.</summary>
    public bool IsProtected(TextSpan span)
    {
        var claims = Protected;
        if (claims.Count > FewClaims)
            return SharesWithAny(span);
        foreach (var claimed in claims)
        {
            if (Shares(claimed, span))
                return true;
        }

        return false;
    }

    /// <summary>Whether a span that is not empty lies within a protected one.</summary>
    internal bool IsInsideProtected(TextSpan span) => !span.IsEmpty && AnyClaim(span, claimed => claimed.Contains(span));

    /// <summary>A separate method, so that the linear search, which is enough for most fields, does not allocate a closure.</summary>
    private bool SharesWithAny(TextSpan span) => AnyClaim(span, claimed => Shares(claimed, span));

    private bool AnyClaim(TextSpan near, Func<TextSpan, bool> isWanted) =>
        (_claims ??= new SpanIndex(Protected)).AnyTouching(near, number => isWanted(Protected[number]));

    private static bool Shares(TextSpan claimed, TextSpan span) =>
        span.IsEmpty ? span.Start > claimed.Start && span.Start < claimed.End : claimed.Overlaps(span);

    private TextRevision Revision => _revision ??= TextRevision.Original(Field.Text);

    /// <summary>Maps a span to the field's own text.</summary>
    internal TextSpan ToOriginal(TextSpan span) => Revision.ToOriginal(span);

    /// <inheritdoc cref="TextRevision.ToOriginal(IEnumerable{TextEdit})"/>
    internal IReadOnlyList<TextEdit> ToOriginal(IEnumerable<TextEdit> edits) => Revision.ToOriginal(edits);

    /// <inheritdoc cref="TextRevision.ToEdits"/>
    internal IReadOnlyList<TextEdit> ToEdits() => Revision.ToEdits();

    internal FieldView ProtectedBy(Protection protection) => new(this, protection);

    private (IReadOnlyList<TextSpan> Claims, IReadOnlyList<TextSpan> Doubts) Protect()
    {
        var (claims, doubts) = _protection!.Of(this);
        (_protected, _doubtful) = (claims, doubts);
        return (claims, doubts);
    }

    internal TextRevision Revise(IEnumerable<TextEdit> edits) => Revision.Apply(edits);
}
