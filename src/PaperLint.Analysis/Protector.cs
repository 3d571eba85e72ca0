using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>
/// Claims places that no stage after protection may report in or edit: URLs, code, citations, intact mathematics. Protectors
/// run whatever rules are selected, so that selecting fewer rules never makes another one bolder.
/// </summary>
public abstract class Protector
{
    /// <param name="field">The text after the repairs of the protection stage.</param>
    /// <param name="claims">Takes the places, in any order; they may overlap.</param>
    public abstract void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims);

    /// <summary>
    /// Names places that may be right as they stand, although not surely enough to claim them: what is found there is reported, and no
    /// repair of it is safe.
    /// </summary>
    /// <inheritdoc cref="Claim" path="/param"/>
    public virtual void Doubt(RecordView record, FieldView field, ICollection<TextSpan> doubts) { }
}
