using PaperLint.Findings;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks that the marks in an example come in pairs and are not nested.</summary>
internal static class Marks
{
    private const string Advice = "Write [| before and |] after each expected finding.";

    public static Mistake? Check(string text)
    {
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (StandsAt(text, at, RuleExample.Open))
            {
                if (open >= 0)
                    return new Mistake(
                        $"The mark at character {at + 1} opens inside another one.",
                        "Findings of one rule do not nest: close the first one before it."
                    );
                open = at;
                at++;
            }
            else if (StandsAt(text, at, RuleExample.Close))
            {
                if (open < 0)
                    return new Mistake($"The mark at character {at + 1} closes nothing.", Advice);
                open = -1;
                at++;
            }
        }

        return open < 0 ? null : new Mistake($"The mark at character {open + 1} is not closed.", Advice);
    }

    private static bool StandsAt(string text, int at, string mark) => text.AsSpan(at).StartsWith(mark, StringComparison.Ordinal);
}
