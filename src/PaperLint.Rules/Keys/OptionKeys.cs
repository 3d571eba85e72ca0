using PaperLint.Findings;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Keys;

/// <summary>What configurations and the command line both speak of: options are stronger, or add to what a configuration says.</summary>
public static class OptionKeys
{
    public static ConfigurationKey Extends => ConfigurationKeys.Extends;

    public static ConfigurationKey Profile => SettingKeys.Profile;

    public static ConfigurationKey RuleFolders => ConfigurationKeys.RuleFolders;

    /// <summary>The words for the lowest severity that fails a run; <see cref="Severity.Off"/> is never.</summary>
    public static Vocabulary<Severity> FailOn => Words.Thresholds;

    /// <summary>The words for the precision that a rule needs, the least precise first.</summary>
    public static Vocabulary<Precision> MinPrecision => Words.Precisions;
}
