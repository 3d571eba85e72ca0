using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>What a configuration may say of all files, and its overrides of some.</summary>
internal sealed class SettingsDefinition
{
    public SettingsDefinition(YamlFile file, MappingReader keys)
    {
        File = file;
        Rules = keys.Mapping("rules") is { } rules ? SettingDefinition.ReadAll(file, rules) : [];
        Profile = keys.Text("profile");
        Target = keys.Text("target");
        Scripts = keys.Text("scripts");
        Fields = keys.Mapping("fields") is { } fields ? new FieldsDefinition(file, fields) : null;
        Csv = keys.Mapping("csv") is { } csv ? new CsvDefinition(file, csv) : null;
    }

    public static ImmutableArray<string> Keys { get; } = ["rules", "profile", "target", "scripts", "fields", "csv"];

    public YamlFile File { get; }

    public ImmutableArray<SettingDefinition> Rules { get; }

    public Located<string>? Profile { get; }

    public Located<string>? Target { get; }

    public Located<string>? Scripts { get; }

    public FieldsDefinition? Fields { get; }

    public CsvDefinition? Csv { get; }

    /// <summary>The settings, once everything in them was checked.</summary>
    public FileSettings ToSettings() => new()
    {
        Rules = Rules.ToImmutableSortedDictionary(setting => setting.RuleId.Value, setting => setting.ToSetting(), StringComparer.Ordinal),
        Profile = Profile?.Value,
        Target = Target is null ? null : Words.Targets[Target.Value],
        Scripts = Scripts is null ? null : Words.Scripts[Scripts.Value],
        Fields = (Fields?.Names ?? []).ToImmutableSortedDictionary(field => field.Name.Value, field => Words.Roles[field.Role], StringComparer.Ordinal),
        Csv = Csv?.ToSettings() ?? CsvSettings.Unknown,
        Origins = Places().ToImmutableSortedDictionary(pair => pair.Key, pair => File.At(pair.Value.Position), StringComparer.Ordinal),
    };

    private IEnumerable<(string Key, ILocated Value)> Places()
    {
        foreach (var (key, value) in new (string, ILocated?)[]
        {
            ("profile", Profile), ("target", Target), ("scripts", Scripts), ("csv.delimiter", Csv?.Delimiter), ("csv.header", Csv?.Header),
        })
        {
            if (value is not null)
                yield return (key, value);
        }

        foreach (var setting in Rules)
            yield return ($"rules.{setting.RuleId.Value}", setting.RuleId);
        foreach (var (_, name) in Fields?.Names ?? [])
            yield return ($"fields.{name.Value}", name);
    }
}
