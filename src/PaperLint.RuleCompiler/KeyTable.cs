using System.Text;
using PaperLint.Findings;
using PaperLint.Rules.Keys;

namespace PaperLint.RuleCompiler;

/// <summary>The table of configuration keys in the README, between its two markers.</summary>
internal static class KeyTable
{
    private const string Begin = "<!-- configuration keys: written by RuleCompiler -->\n";
    private const string End = "<!-- /configuration keys -->\n";

    /// <summary>The page with an up-to-date table.</summary>
    /// <param name="path">The path of the page, for error messages.</param>
    /// <exception cref="InputException">The page lacks the markers.</exception>
    public static string PutInto(string page, string path)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? $"{page[..(begin + Begin.Length)]}{Write()}{page[end..]}"
            : throw new InputException(
                new InputError(
                    path,
                    null,
                    "The page lacks the markers for the table of configuration keys.",
                    $"Put '{Begin.TrimEnd()}' and '{End.TrimEnd()}' around it."
                )
            );
    }

    private static string Write()
    {
        var table = new StringBuilder("\n| key | meaning |\n| --- | --- |\n");
        foreach (var key in ConfigurationKeys.All)
            table.Append(null, $"| `{key.Name}` | {key.Help} |\n");
        return table.Append('\n').ToString();
    }
}
