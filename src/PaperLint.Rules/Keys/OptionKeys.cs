using PaperLint.Findings;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Keys;

/// <summary>Keys that are also options on the command line. Options override the configuration or add to it.</summary>
public static class OptionKeys
{
    public static ConfigurationKey Extends => ConfigurationKeys.Extends;

    public static ConfigurationKey Profile => SettingKeys.Profile;

    public static ConfigurationKey RuleFolders => ConfigurationKeys.RuleFolders;

    /// <summary>The words for the lowest severity that fails a run; <see cref="Severity.Off"/> means never.</summary>
    public static Vocabulary<Severity> FailOn => Words.Thresholds;

    /// <summary>The words for the lowest precision of a reported rule, the least precise first.</summary>
    public static Vocabulary<Precision> MinPrecision => Words.Precisions;
}
