using System.Text;
using PaperLint.Findings;
using PaperLint.Reports.Markdown;
using PaperLint.Rules.Reading;

namespace PaperLint.RuleCompiler;

/// <summary>Writes the page that lists all built-in rules, or only checks that it is up to date.</summary>
internal static class IndexCommand
{
    public static int Run(string rules, string page, bool checkOnly, TextWriter errors)
    {
        try
        {
            var book = RuleDirectory.Read(rules, builtIn: true);
            var content = Encoding.UTF8.GetBytes(RuleIndex.Write(book.Rules.Values.Select(rule => rule.Info)));
            if (!checkOnly)
            {
                ChangedFile.Write(page, content);
                return 0;
            }

            if (ChangedFile.IsCurrent(page, content))
                return 0;
            errors.WriteLine(
                BuildMessage.Of(
                    new InputError(
                        page,
                        null,
                        "The page does not match the rules.",
                        $"Run: dotnet run --project src/PaperLint.RuleCompiler -- index {rules} {page}"
                    )
                )
            );
        }
        catch (InputException exception)
        {
            foreach (var error in exception.Errors)
                errors.WriteLine(BuildMessage.Of(error));
        }

        return 1;
    }
}
