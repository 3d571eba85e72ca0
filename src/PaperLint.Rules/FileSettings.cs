using System.Collections.Immutable;
using PaperLint.Records;

namespace PaperLint.Rules;

/// <summary>What a configuration, or one of its overrides, says of files; what is null or not there stays as it was.</summary>
public sealed record FileSettings
{
    /// <summary>By rule id, stronger than every set.</summary>
    public ImmutableSortedDictionary<string, RuleSetting> Rules { get; init; } =
        ImmutableSortedDictionary.Create<string, RuleSetting>(StringComparer.Ordinal);

    /// <summary>The profile that every record is given; null where its own evidence decides.</summary>
    public string? Profile { get; init; }

    public Target? Target { get; init; }

    public ScriptStyle? Scripts { get; init; }

    /// <summary>What fields are for, by their names in the files.</summary>
    public ImmutableSortedDictionary<string, FieldRole> Fields { get; init; } =
        ImmutableSortedDictionary.Create<string, FieldRole>(StringComparer.Ordinal);

    public CsvSettings Csv { get; init; } = CsvSettings.Unknown;

    /// <summary>
    /// Where each value stands, as <c>file:line:column</c>, by what it is called: <c>profile</c>, <c>rules.LTX0005</c>,
    /// <c>fields.paper.tldr</c>, <c>csv.delimiter</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Origins { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>These settings, and for what they leave open the others.</summary>
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
