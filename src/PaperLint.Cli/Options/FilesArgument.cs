using System.CommandLine;
using PaperLint.Cli.Parsing;

namespace PaperLint.Cli.Options;

/// <summary>The paths of a command that reads files but not standard input.</summary>
internal static class FilesArgument
{
    /// <param name="objection">The error message for the path <c>-</c>.</param>
    public static Argument<string[]> Create(string objection)
    {
        var paths = new Argument<string[]>("paths")
        {
            HelpName = "PATHS",
            Description = "Files, folders or patterns. The working folder if none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value == StandardInputWord.Path))
                result.AddError(objection);
        });
        return paths;
    }
}
