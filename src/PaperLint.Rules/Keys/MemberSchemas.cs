using System.Text.Json.Nodes;
using PaperLint.Records;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Keys;

/// <summary>The schemas of mappings inside lists and other mappings.</summary>
internal static class MemberSchemas
{
    /// <summary>The schema of settings by rule id: <see cref="SettingDefinition"/>.</summary>
    public static JsonObject ByRule =>
        SchemaPart.ByRule(
            SchemaPart.Either(
                SchemaPart.OneOf(Words.Settings.Words).Saying("on: with the severity that the rule has anyway."),
                SchemaPart.Mapping([
                    ("severity", SchemaPart.OneOf(Words.Settings.Words).Saying("on: with the severity that the rule has anyway.")),
                    ("fix", SchemaPart.OneOf(Words.Ceilings.Words).Saying("What a fix counts as; none: report only.")),
                    (
                        "options",
                        SchemaPart
                            .Named(SchemaPart.OneOrMore(SchemaPart.Scalar))
                            .Saying("Values in place of the rule's own; 'paperlint explain' names them.")
                    ),
                ])
            )
        );

    /// <summary>The schema of field roles: <see cref="FieldsDefinition"/>.</summary>
    public static JsonObject ByRole =>
        SchemaPart.Mapping(
            Words.Roles.Words.Select(role => (role, SchemaPart.OneOrMore(() => SchemaPart.Text()).Saying(Meaning(Words.Roles[role]))))
        );

    /// <summary>The schema of <see cref="SuppressionDefinition"/>.</summary>
    public static JsonObject Suppression
    {
        get
        {
            var suppression = SchemaPart.Mapping([
                ("rule", SchemaPart.Text(SchemaPart.RuleIdPattern).Saying("The exact id of the rule.")),
                ("record", SchemaPart.Scalar().Saying("The key of the record, as reports call it; * stands for any text.")),
                ("field", SchemaPart.Text().Saying("The name of the field; all fields if it is missing.")),
                ("reason", SchemaPart.Text(@"\S").Saying("Why the findings may stay.")),
                ("expires", SchemaPart.Text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$").Saying("The last day on which it holds, as 2026-12-31.")),
            ]);
            suppression["required"] = SchemaPart.Words(["rule", "record", "reason"]);
            return suppression;
        }
    }

    /// <summary>The schema of <see cref="OverrideDefinition"/>.</summary>
    public static JsonObject Override
    {
        get
        {
            var member = SchemaPart.Mapping([
                (
                    "files",
                    SchemaPart
                        .ListOf(SchemaPart.FilePattern(), least: 1)
                        .Saying("The files that the override applies to; all files if it is missing.")
                ),
                ("where", Conditions().Saying("Fields and the values they must have; * stands for any text.")),
                .. SettingKeys.All.Select(key => (key.Word, SchemaPart.Reference(key))),
            ]);
            member["anyOf"] = new JsonArray(Requires("files"), Requires("where"));
            return member;
        }
    }

    private static string Meaning(FieldRole role) =>
        role switch
        {
            FieldRole.Title => "The title.",
            FieldRole.Abstract => "The abstract.",
            FieldRole.Url => "Links.",
            FieldRole.Id => "What identifies the record.",
            FieldRole.Authors => "Who wrote it.",
            FieldRole.Date => "When it appeared.",
            FieldRole.Venue => "Where it appeared.",
            FieldRole.Other => "Takes a role away.",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };

    private static JsonObject Conditions()
    {
        var conditions = SchemaPart.Named(SchemaPart.OneOrMore(SchemaPart.Scalar));
        conditions["minProperties"] = 1;
        return conditions;
    }

    private static JsonObject Requires(string key) => new() { ["required"] = SchemaPart.Words([key]) };
}
