using PaperLint.Analyzers.Latex.Words;

namespace PaperLint.Analyzers.Latex;

/// <summary>How a piece of mathematics is damaged, as far as is known.</summary>
/// <param name="Kept">Whether one of its commands kept its backslash.</param>
/// <param name="IsLost">Whether a command that defined its meaning is irrecoverably lost.</param>
internal readonly record struct Damage(Certainty Certainty, bool Kept = false, bool IsLost = false)
{
    public static Damage None => default;

    public Damage And(Damage other) =>
        new((Certainty)Math.Max((int)Certainty, (int)other.Certainty), Kept || other.Kept, IsLost || other.IsLost);
}
