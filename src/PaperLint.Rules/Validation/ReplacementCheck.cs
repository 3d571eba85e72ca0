using System.Text.RegularExpressions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks that a replacement refers only to groups of its pattern.</summary>
internal static class ReplacementCheck
{
    private const string Advice = "Write $1, ${name}, or $$ for a dollar sign.";

    public static Mistake? Check(string replacement, Regex pattern)
    {
        for (var at = 0; at < replacement.Length; at++)
        {
            if (replacement[at] != '$' || at + 1 == replacement.Length)
                continue;
            var next = replacement[at + 1];
            if (next is '&' or '`' or '\'' or '+' or '_')
                return new Mistake($"'${next}' is not supported in a replacement.", Advice);
            if (next == '$')
            {
                at++;
                continue;
            }

            var name = GroupAt(replacement, at + 1);
            if (name is not null && !HasGroup(pattern, name))
                return new Mistake(
                    $"The pattern has no group {Quoted.Of(name)}.",
                    $"Its groups are {string.Join(", ", pattern.GetGroupNames())}; 0 is the whole match."
                );
        }

        return null;
    }

    /// <summary>A named group can also be referred to by its number.</summary>
    private static bool HasGroup(Regex pattern, string name) =>
        pattern.GetGroupNames().Contains(name) || (int.TryParse(name, out var number) && pattern.GetGroupNumbers().Contains(number));

    /// <summary>The name or number after a dollar sign; null if the dollar sign is literal.</summary>
    private static string? GroupAt(string replacement, int at)
    {
        if (replacement[at] == '{')
            return replacement.IndexOf('}', at) is >= 0 and var close ? replacement[(at + 1)..close] : null;
        var digits = replacement.AsSpan(at).IndexOfAnyExceptInRange('0', '9');
        return digits switch
        {
            0 => null,
            < 0 => replacement[at..],
            _ => replacement.Substring(at, digits),
        };
    }
}
