using PaperLint.Rules;
using PaperLint.Rules.Keys;
using PaperLint.Sources;

namespace PaperLint.Projects;

/// <summary>The settings that runs use for a file, one row per value, each with its origin.</summary>
/// <param name="document">The settings of the file.</param>
/// <param name="held">The configuration of the file.</param>
/// <param name="run">The configuration of the run.</param>
/// <param name="flags">The command line, which overrides both.</param>
public sealed class EffectiveSettings(DocumentSettings document, RuleSources held, RuleSources run, RuleSourceFlags flags)
{
    private const string CommandLine = "command line";

    private readonly Configuration _own = (held.Configuration ?? Configuration.Default) with { Settings = document.OfEveryRecord };
    private readonly Configuration _ofRun = run.Configuration ?? Configuration.Default;

    /// <summary>The rows, in the order in which they are shown.</summary>
    public IEnumerable<(string Key, string Value, string Origin)> Rows =>
        ConfigurationKeys.AsShown.SelectMany(RowsOf).Select(row => (row.Key, row.Value, row.Origin));

    private IEnumerable<ShownSetting> RowsOf(ConfigurationKey key) =>
        key.Part switch
        {
            ShownPart.Run => key.ShowWithDefaults(_ofRun),
            ShownPart.Overrides => document.OfSomeRecords.SelectMany(each => RowsOf(key, each.Override, each.Settings)),
            _ when key == OptionKeys.Extends && flags.RuleSets.Count > 0 => [Named(key, string.Join(", ", held.RuleSets ?? []))],
            _ when key == OptionKeys.Profile && document.Profile is { } profile => [Named(key, profile)],
            _ => key.ShowWithDefaults(_own).Concat(AddedTo(key)),
        };

    /// <summary>An override of some records, and below it its settings.</summary>
    /// <param name="settings">The settings in force for the records that match it.</param>
    private IEnumerable<ShownSetting> RowsOf(ConfigurationKey key, ConfigurationOverride member, FileSettings settings) =>
        key.Show(Configuration.Default with { Overrides = [member] })
            .Concat(
                ConfigurationKeys
                    .AsShown.SelectMany(said => said.Show(Configuration.Default with { Settings = member.Settings }))
                    .Select(row =>
                        row with
                        {
                            Key = $"  {row.Key}",
                            Value = OverriderOf(row, settings) is { } stronger ? $"{row.Value}, overridden by {stronger}" : row.Value,
                        }
                    )
            );

    /// <summary>
    /// What overrides this row, if anything. The later of two conflicting overrides wins, even if only one has a condition.
    /// </summary>
    private string? OverriderOf(ShownSetting row, FileSettings settings)
    {
        if (row.Key == OptionKeys.Profile.Name && document.Profile is not null)
            return $"the {CommandLine}";
        return settings.Origins.GetValueOrDefault(row.Key, row.Origin) is var place && place != row.Origin ? place : null;
    }

    private IEnumerable<ShownSetting> AddedTo(ConfigurationKey key) =>
        key == OptionKeys.RuleFolders ? flags.RuleFolders.Select(folder => Named(key, folder)) : [];

    private static ShownSetting Named(ConfigurationKey key, string value) => new(key.Name, value, CommandLine);
}
