using System.Collections.Immutable;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Validation;
using PaperLint.Rules.Yaml;
using Written = PaperLint.Rules.Target;

namespace PaperLint.Rules.Keys;

/// <summary>The keys of settings for files: those of a configuration apply to all files, those of an override to some.</summary>
internal static class SettingKeys
{
    public static NamesKey<IReadOnlyList<SettingDefinition>> Rules { get; } =
        new("rules")
        {
            Help = "single rules: a severity, `on` or `off`; or `severity`, `fix` (`safe`, `unsafe`, `none`) and `options`",
            Part = ShownPart.Rules,
            Take = keys => keys.Mapping("rules") is { } rules ? SettingDefinition.ReadAll(keys.File, rules) : null,
            Rules = rule => rule.Each(new SettingValidator()),
            Set = (held, rules) =>
                held.Change(settings =>
                    settings with
                    {
                        Rules = rules.ToImmutableSortedDictionary(
                            setting => setting.RuleId.Value,
                            setting => setting.ToSetting(),
                            StringComparer.Ordinal
                        ),
                    }
                ),
            PositionsByName = rules => rules.Select(setting => ($"rules.{setting.RuleId.Value}", (ILocated)setting.RuleId)),
            Shown = ShownRows.OfRules,
            Form = () => MemberSchemas.ByRule,
        };

    public static TextKey Profile { get; } =
        new(
            "profile",
            held => held.Settings.Profile,
            (held, profile) => held.Change(settings => settings with { Profile = profile }),
            Words.Profiles.Check
        )
        {
            Help = "the profile of every record, instead of its own evidence: `huggingface`, `arxiv`, `jats` or `plain`",
            Part = ShownPart.Values,
            Form = () => SchemaPart.OneOf(Words.Profiles.Words),
            Otherwise = _ => "from each record's evidence",
        };

    public static WordKey<Written> Target { get; } =
        new(
            "target",
            Words.Targets,
            held => held.Settings.Target,
            (held, target) => held.Change(settings => settings with { Target = target })
        )
        {
            Help =
                "what fixes write: `unicode`, `ascii` (a fix that needs more is not offered), "
                + @"`latex` (`$m \gg n$`: formulas get their dollars and backslashes back, and TeX left in prose stays), "
                + "or `keep` (symbols, quotation marks and dashes are reported but kept)",
            Part = ShownPart.Values,
            Otherwise = _ => "unicode; quotation marks and dashes as usual for the format",
        };

    public static WordKey<ScriptStyle> Scripts { get; } =
        new(
            "scripts",
            Words.Scripts,
            held => held.Settings.Scripts,
            (held, scripts) => held.Change(settings => settings with { Scripts = scripts })
        )
        {
            Help = "how fixes write an index or exponent: `unicode` (10⁻³), `plain` (10^-3) or `keep`",
            Part = ShownPart.Values,
            Otherwise = held =>
                held.Settings.Target switch
                {
                    Written.Ascii => "plain",
                    Written.Latex or Written.Keep => "keep",
                    _ => "unicode in digests, plain in data files",
                },
        };

    public static NamesKey<FieldsDefinition> Fields { get; } =
        new("fields")
        {
            Help =
                "which names are the title, abstract, url, id, authors, date or venue; `other` removes a role. "
                + "Nested JSON is `paper.summary` and `authors[].name`",
            Part = ShownPart.Fields,
            Take = keys => keys.Mapping("fields") is { } fields ? new FieldsDefinition(keys.File, fields) : null,
            Rules = rule => rule.SetValidator(new FieldsValidator()!),
            Set = (held, fields) =>
                held.Change(settings =>
                    settings with
                    {
                        Fields = fields.Names.ToImmutableSortedDictionary(
                            field => field.Name.Value,
                            field => Words.Roles[field.Role],
                            StringComparer.Ordinal
                        ),
                    }
                ),
            PositionsByName = fields => fields.Names.Select(field => ($"fields.{field.Name.Value}", (ILocated)field.Name)),
            Shown = ShownRows.OfFields,
            Form = () => MemberSchemas.ByRole,
        };

    public static GroupKey Csv { get; } =
        new("csv", CsvKeys.All)
        {
            Help =
                "`delimiter` (`comma`, `semicolon`, `tab`, `bar` or a character) and `header` (`true`, `false`), "
                + "if they should not be detected",
            Part = ShownPart.Values,
        };

    /// <summary>All of them, in the order of messages and the README.</summary>
    public static ImmutableArray<ConfigurationKey> All { get; } = [Rules, Profile, Target, Scripts, Fields, Csv];
}
