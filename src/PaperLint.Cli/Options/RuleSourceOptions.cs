using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Projects;

namespace PaperLint.Cli.Options;

/// <summary>The options that determine which rules are available, shared by all commands.</summary>
internal sealed class RuleSourceOptions
{
    public Option<string[]> RuleSets { get; } =
        new("--ruleset")
        {
            HelpName = "NAME|FILE",
            Description =
                "Check every record with this rule set instead of the one for its profile. Can be repeated; where two disagree, the later one wins.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };

    public Option<string[]> RuleFolders { get; } =
        new("--rules")
        {
            HelpName = "DIR",
            Description = "Also load and enable your own rules from this folder.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };

    public Option<string?> Configuration { get; } =
        new("--config")
        {
            HelpName = "FILE",
            Description = "Use this configuration for all files, instead of the nearest paperlint.yml at or above each file.",
        };

    public Option<bool> NoConfiguration { get; } = new("--no-config") { Description = "Use no configuration file at all." };

    public void AddTo(Command command)
    {
        command.Add(RuleSets);
        command.Add(RuleFolders);
        command.Add(Configuration);
        command.Add(NoConfiguration);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Configuration) is { Implicit: false } && result.GetResult(NoConfiguration) is { Implicit: false })
                result.AddError("--config cannot be used with --no-config.");
        });
    }

    /// <summary>The rules that are available when no single file is concerned.</summary>
    public RuleSources Read(ParseResult parsed, Host host)
    {
        var flags = Flags(parsed, host);
        return RuleSources.Load(flags, flags.FindConfiguration(host.WorkingFolder));
    }

    public RuleSourceFlags Flags(ParseResult parsed, Host host) =>
        new(
            host.WorkingFolder,
            parsed.GetValue(RuleSets) ?? [],
            parsed.GetValue(RuleFolders) ?? [],
            parsed.GetValue(Configuration),
            parsed.GetValue(NoConfiguration)
        );
}
