using PaperLint.Findings;
using PaperLint.Rules.Packs;
using PaperLint.Rules.Reading;
using PaperLint.Text;

namespace PaperLint.RuleCompiler;

/// <summary>Compiles the built-in rules into a pack.</summary>
internal static class PackCommand
{
    public static int Run(string rules, string packFile, TextWriter errors)
    {
        try
        {
            ChangedFile.Write(packFile, RulePack.Write(RuleDirectory.Read(rules, builtIn: true)));
            return 0;
        }
        catch (InputException exception)
        {
            foreach (var error in exception.Errors)
                errors.WriteLine(BuildMessage.Of(error));
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            errors.WriteLine(BuildMessage.Of(new InputError(packFile, null, $"The pack cannot be written: {exception.Message}")));
        }

        return 1;
    }
}
