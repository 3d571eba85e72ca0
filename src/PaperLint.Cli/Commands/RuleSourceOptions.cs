using System.CommandLine;

namespace PaperLint.Cli.Commands;

/// <summary>The options by which every command learns which rules there are.</summary>
internal sealed class RuleSourceOptions
{
    public Option<string[]> RuleSets { get; } = new("--ruleset")
    {
        HelpName = "NAME|FILE",
        Description = "Check every record by this rule set instead of the one made for its profile. Repeat it for several; of two that disagree, the later wins.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string[]> RuleFolders { get; } = new("--rules")
    {
        HelpName = "DIR",
        Description = "Also load your own rules from this folder, and put them in force.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string?> Configuration { get; } = new("--config")
    {
        HelpName = "FILE",
        Description = "Use this configuration instead of the nearest paperlint.yml, looked for from the working folder upwards.",
    };

    public Option<bool> NoConfiguration { get; } = new("--no-config")
    {
        Description = "Use no configuration file at all.",
    };

    public void AddTo(Command command)
    {
        command.Add(RuleSets);
        command.Add(RuleFolders);
        command.Add(Configuration);
        command.Add(NoConfiguration);
    }

    public RuleSources Read(ParseResult parsed, Host host) => RuleSources.Load(
        host.WorkingFolder,
        parsed.GetValue(NoConfiguration) ? null : RuleSources.FindConfiguration(host.WorkingFolder, parsed.GetValue(Configuration)),
        parsed.GetValue(RuleSets) ?? [],
        parsed.GetValue(RuleFolders) ?? []);
}
