using System.CommandLine;

namespace PaperLint.Cli.Parsing;

/// <summary>Options that name a file or folder to write to.</summary>
internal static class NamedFiles
{
    /// <summary>Refuses <c>-</c>: whoever writes it means standard output, which has other uses here.</summary>
    public static void NamesWhatIsWritten(this Option<string?> option) =>
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value == StandardInputWord.Path))
                result.AddError(
                    $"{option.Name} cannot write to standard output. Name a {(option.HelpName == "DIR" ? "folder" : "file")}; for one called '-', write './-'."
                );
        });
}
