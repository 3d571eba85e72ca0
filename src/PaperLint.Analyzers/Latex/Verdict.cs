using PaperLint.Analyzers.Latex.Words;

namespace PaperLint.Analyzers.Latex;

/// <summary>What is known of a piece of mathematics.</summary>
/// <param name="Kept">Whether a command in it kept its backslash.</param>
/// <param name="IsLost">Whether a command that gave it its meaning is gone for good.</param>
internal readonly record struct Verdict(Certainty Certainty, bool Kept = false, bool IsLost = false)
{
    public static Verdict Nothing => default;

    public Verdict And(Verdict other) => new(
        (Certainty)Math.Max((int)Certainty, (int)other.Certainty), Kept || other.Kept, IsLost || other.IsLost);
}
