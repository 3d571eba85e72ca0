using System.CommandLine;

namespace PaperLint.Cli.Parsing;

/// <summary>Options for files or folders to write.</summary>
internal static class NamedFiles
{
    /// <summary>Rejects <c>-</c>, which would mean standard output; it is used for other things here.</summary>
    public static void RejectStandardOutput(this Option<string?> option) =>
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value == StandardInputWord.Path))
                result.AddError(
                    $"{option.Name} cannot write to standard output. Name a {(option.HelpName == "DIR" ? "folder" : "file")}; for one called '-', write './-'."
                );
        });
}
