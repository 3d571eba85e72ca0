using PaperLint.Rules;
using PaperLint.Rules.Packs;

namespace PaperLint.Linting;

/// <summary>The rules that come with PaperLint: checked at build time, and loaded without YAML.</summary>
public static class BuiltInRules
{
    private static readonly Lazy<RuleBook> Book = new(Read);

    public static RuleBook Load() => Book.Value;

    private static RuleBook Read() => RulePack.Open(new EmbeddedFile("builtin.rules").Memory).ReadBook();
}
