using PaperLint.Findings;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks the form of rule ids: built-in ones begin with the prefix of their family, users' ids with any other prefix.</summary>
internal static class RuleIds
{
    private const int Digits = 4;

    public static Mistake? CheckBuiltIn(string id, string folder)
    {
        if (!HasForm(id, out _) || RuleFamily.Of(id) == RuleFamily.Custom)
        {
            var prefixes = RuleFamily.All.Select(family => family.Prefix).ToList();
            return new Mistake(
                $"{Quoted.Of(id)} is not the id of a built-in rule.",
                $"Use four digits after one of {string.Join(", ", prefixes)}."
            );
        }

        var family = RuleFamily.Of(id);
        if (folder == family.Name)
            return null;
        var place = folder.Length == 0 ? "beside the rule sets" : $"in the folder {Quoted.Of(folder)}";
        return new Mistake(
            $"A rule with the id {Quoted.Of(id)} does not belong {place}.",
            $"Move it to the folder {Quoted.Of(family.Name)}, or give it another id."
        );
    }

    public static Mistake? CheckCustom(string id)
    {
        if (!HasForm(id, out var prefix))
            return new Mistake(
                $"{Quoted.Of(id)} is not the id of a rule.",
                "Use two to eight capital letters and four digits, such as 'LAB0001'."
            );
        return RuleFamily.Of(id) == RuleFamily.Custom
            ? null
            : new Mistake($"The prefix {Quoted.Of(prefix)} belongs to the built-in rules.", "Choose your own letters, such as 'LAB0001'.");
    }

    private static bool HasForm(string id, out string prefix)
    {
        prefix = id.Length > Digits ? id[..^Digits] : "";
        return prefix.Length is >= 2 and <= 8 && prefix.All(char.IsAsciiLetterUpper) && id[^Digits..].All(char.IsAsciiDigit);
    }
}
