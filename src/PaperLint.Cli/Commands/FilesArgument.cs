using System.CommandLine;

namespace PaperLint.Cli.Commands;

/// <summary>The paths of a command that reads files and never standard input.</summary>
internal static class FilesArgument
{
    /// <param name="objection">What somebody who writes <c>-</c> is told.</param>
    public static Argument<string[]> Create(string objection)
    {
        var paths = new Argument<string[]>("paths") { HelpName = "PATHS", Description = "Files, folders or patterns. The working folder if none is given.", Arity = ArgumentArity.ZeroOrMore };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError(token.Value == LintInputs.StandardInputPath ? objection : NoSuchOption(token.Value));
        });
        return paths;
    }

    /// <summary>What is said of a path that looks like an option.</summary>
    public static string NoSuchOption(string path) => $"There is no option '{path}'. A file of that name is written './{path}'.";
}
