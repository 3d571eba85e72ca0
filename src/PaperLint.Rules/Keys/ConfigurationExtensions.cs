namespace PaperLint.Rules.Keys;

/// <summary>Configurations as keys read and change them.</summary>
internal static class ConfigurationExtensions
{
    public static Configuration Change(this Configuration held, Func<FileSettings, FileSettings> change) =>
        held with
        {
            Settings = change(held.Settings),
        };

    /// <summary>The position of a value; <see cref="ShownSetting.Default"/> if it is not set.</summary>
    /// <param name="key">The name of the value in the origins of configurations and settings.</param>
    public static string OriginOf(this Configuration held, string key) =>
        held.Settings.Origins.GetValueOrDefault(key) ?? held.Origins.GetValueOrDefault(key, ShownSetting.Default);
}
