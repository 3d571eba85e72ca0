using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analysis;

/// <summary>
/// Claims spans that no later stage may report in or edit: URLs, code, citations, intact mathematics. Protectors run regardless of the
/// selected rules, so that selecting fewer rules never lets another rule edit more.
/// </summary>
public abstract class Protector
{
    /// <summary>What every text has in which it claims or doubts anything; only such texts are passed to it.</summary>
    public virtual Clue Clue => Clue.None;

    /// <param name="field">The field after the fixes of the protection stage.</param>
    /// <param name="claims">Receives the spans, in any order; they may overlap.</param>
    public abstract void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims);

    /// <summary>
    /// Reports spans that may be correct as they are, but not certainly enough to claim them: findings in them are reported, but no fix of
    /// them counts as safe.
    /// </summary>
    /// <inheritdoc cref="Claim" path="/param"/>
    public virtual void Doubt(RecordView record, FieldView field, ICollection<TextSpan> doubts) { }
}
