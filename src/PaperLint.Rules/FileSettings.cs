using System.Collections.Immutable;
using PaperLint.Records;

namespace PaperLint.Rules;

/// <summary>Settings of a configuration, or of one of its overrides, for files. Values that are null or missing are not set.</summary>
public sealed record FileSettings
{
    /// <summary>Settings by rule id, which override all rule sets.</summary>
    public ImmutableSortedDictionary<string, RuleSetting> Rules { get; init; } =
        ImmutableSortedDictionary.Create<string, RuleSetting>(StringComparer.Ordinal);

    /// <summary>The profile of all records; null to choose one for each record by its evidence.</summary>
    public string? Profile { get; init; }

    public Target? Target { get; init; }

    public ScriptStyle? Scripts { get; init; }

    /// <summary>The role of each field, by its name in the files.</summary>
    public ImmutableSortedDictionary<string, FieldRole> Fields { get; init; } =
        ImmutableSortedDictionary.Create<string, FieldRole>(StringComparer.Ordinal);

    public CsvSettings Csv { get; init; } = CsvSettings.Unknown;

    /// <summary>
    /// The position of each value, as <c>file:line:column</c>, by its name: <c>profile</c>, <c>rules.LTX0005</c>, <c>fields.paper.tldr</c>,
    /// <c>csv.delimiter</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Origins { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>These settings, with values that are not set taken from the others.</summary>
    public FileSettings Over(FileSettings others) =>
        new()
        {
            Rules = others.Rules.SetItems(
                Rules.Select(own =>
                    KeyValuePair.Create(own.Key, others.Rules.TryGetValue(own.Key, out var other) ? own.Value.Over(other) : own.Value)
                )
            ),
            Profile = Profile ?? others.Profile,
            Target = Target ?? others.Target,
            Scripts = Scripts ?? others.Scripts,
            Fields = others.Fields.SetItems(Fields),
            Csv = Csv.Over(others.Csv),
            Origins = others.Origins.SetItems(Origins),
        };
}
