using System.CommandLine;
using PaperLint.Cli.Parsing;

namespace PaperLint.Cli.Options;

/// <summary>The options about results of earlier runs, shared by all commands that use them.</summary>
internal sealed class CacheOptions
{
    private readonly Option<string?> _folder = CreateFolder("Keep results of earlier runs in this folder instead of your own cache.");

    private readonly Option<bool> _none = new("--no-cache") { Description = "Check every file again, and store no results." };

    public void AddTo(Command command)
    {
        command.Add(_folder);
        command.Add(_none);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_folder) is { Implicit: false } && result.GetResult(_none) is { Implicit: false })
                result.AddError("--cache-dir cannot be used with --no-cache.");
        });
    }

    public CacheFlags Read(ParseResult parsed) => new(parsed.GetValue(_folder), parsed.GetValue(_none));

    /// <summary>The option that names the folder.</summary>
    public static Option<string?> CreateFolder(string description)
    {
        var folder = new Option<string?>("--cache-dir") { HelpName = "DIR", Description = description };
        folder.RejectStandardOutput();
        return folder;
    }
}
