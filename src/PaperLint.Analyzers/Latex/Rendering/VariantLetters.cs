using PaperLint.Analyzers.Commands;

namespace PaperLint.Analyzers.Latex.Rendering;

/// <summary>
/// Letters that have two forms in LaTeX, of which searches find only one: <c>\epsilon</c> and <c>\varepsilon</c> are both written ε, unless
/// a record uses both for two quantities.
/// </summary>
internal sealed record VariantLetters(bool HasTwoEpsilons, bool HasTwoPhis)
{
    public static VariantLetters None { get; } = new(false, false);

    /// <summary>The result after adding what another text of the record shows.</summary>
    public VariantLetters With(string text) => new(HasTwoEpsilons || HasTwo(text, "epsilon", 'ϵ'), HasTwoPhis || HasTwo(text, "phi", 'ϕ'));

    public string Of(Command command) =>
        command.Name switch
        {
            "epsilon" when HasTwoEpsilons => "ϵ",
            "phi" when HasTwoPhis => "ϕ",
            _ => command.Unicode,
        };

    /// <param name="written">How a fix writes the rarer form.</param>
    private static bool HasTwo(string text, string name, char written)
    {
        if (text.Contains(written, StringComparison.Ordinal))
            return true;
        if (!text.Contains("var" + name, StringComparison.Ordinal))
            return false;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!text.AsSpan(0, at).EndsWith("var", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
