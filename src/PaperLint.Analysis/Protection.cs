using PaperLint.Findings.Runs;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>What protectors claim in the fields of one record, each field on its own and only when it is asked for.</summary>
/// <param name="view">The record after the fixes of the protection stage.</param>
/// <param name="skipped">Receives what could not be examined.</param>
internal sealed class Protection(RecordView view, IReadOnlyList<Protector> protectors, List<SkippedItem> skipped)
{
    public (IReadOnlyList<TextSpan> Claims, IReadOnlyList<TextSpan> Doubts) Of(FieldView field)
    {
        var (claims, doubts) = (new List<TextSpan>(), new List<TextSpan>());
        foreach (var protector in protectors)
        {
            if (protector.Clue.IsIn(field.Pairs))
                Claim(protector, field, claims, doubts);
        }

        claims.Sort();
        doubts.Sort();
        return (claims, doubts);
    }

    /// <summary>If a protector fails, the whole field is protected, because nobody knows what the protector would have protected.</summary>
    private void Claim(Protector protector, FieldView field, List<TextSpan> claims, List<TextSpan> doubts)
    {
        var mark = claims.Count;
        try
        {
            protector.Claim(view, field, claims);
            protector.Doubt(view, field, doubts);
            if (claims.Exists(span => span.End > field.Span.Length) || doubts.Exists(span => span.End > field.Span.Length))
                throw new InvalidOperationException($"{protector.GetType().Name} claims a place beyond the text.");
        }
#pragma warning disable CA1031 // As with analyzers: the record is reported as not examined, and the run continues.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            claims.RemoveRange(mark, claims.Count - mark);
            claims.Add(new TextSpan(0, field.Span.Length));
            doubts.Clear();
            skipped.Add(
                new SkippedItem(
                    view.Record.Address.Path,
                    view.Record.Pointer,
                    null,
                    $"Protecting failed with {error.GetType().Name}: {error.Message}"
                )
            );
        }
    }
}
