namespace PaperLint.Rules.Keys;

/// <summary>A configuration, seen from a key.</summary>
internal static class HeldSettings
{
    public static Configuration Change(this Configuration held, Func<FileSettings, FileSettings> change) =>
        held with
        {
            Settings = change(held.Settings),
        };

    /// <summary>Where a value stands; <see cref="ShownSetting.Default"/> where nobody says it.</summary>
    /// <param name="key">As the origins of configurations and settings call it.</param>
    public static string OriginOf(this Configuration held, string key) =>
        held.Settings.Origins.GetValueOrDefault(key) ?? held.Origins.GetValueOrDefault(key, ShownSetting.Default);
}
