using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Projects;
using PaperLint.Reports.Pages;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint config</c>: shows the settings in effect for a file, and where each comes from.</summary>
internal static class ConfigCommand
{
    public static Command Create(Host host)
    {
        var sources = new RuleSourceOptions();
        var path = new Argument<string?>("path")
        {
            HelpName = "PATH",
            Description = "A file or folder, which need not exist yet. The working folder if none is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var profile = ProfileOption.Create();
        var command = new Command("config", "Show the configuration in effect for a file, and where each value comes from.") { path };
        sources.AddTo(command);
        command.Add(profile);
        command.SetAction(parsed =>
        {
            var flags = sources.Flags(parsed, host);
            var given = parsed.GetValue(path) ?? ".";
            var full = Path.GetFullPath(given, host.WorkingFolder);
            // For a folder, show the settings of a file in it that no pattern matches.
            var file = Directory.Exists(full) ? null : full;
            var project = Project.Open(flags, parsed.GetValue(profile));
            var held = file is null ? project.SourcesIn(full) : project.SourcesOf(file);
            host.Output.WriteLine(
                held.Configuration?.Path is { } used
                    ? $"For {Reports.Visible.Of(given)}, using {Reports.Visible.Of(used)}:"
                    : $"For {Reports.Visible.Of(given)}, without a configuration file:"
            );
            var settings = new EffectiveSettings(
                file is null ? project.SettingsIn(full) : project.SettingsOf(file),
                held,
                project.OfRun,
                flags
            );
            new SettingTable(TerminalSettings.Of(host, "auto")).Write(settings.Rows, host.Output);
            return ExitCode.Clean;
        });
        return command;
    }
}
