using System.Collections.Immutable;
using PaperLint.Rules;
using PaperLint.Rules.Packs;
using PaperLint.Sources;
using PaperLint.Text.Binary;

namespace PaperLint.Linting.Caching;

/// <summary>
/// Everything in the settings of a document on which it depends what is found in it. What decides only whether a finding is reported
/// (suppressions, budgets, selected rules) is not part of it.
/// </summary>
internal static class SettingsIdentity
{
    /// <param name="builtIn">The rules that come with the program, which the build identifies.</param>
    public static void Write(ValueWriter writer, DocumentSettings settings, RuleBook builtIn)
    {
        Write(writer, settings.Book, builtIn);
        writer.Write(settings.RuleSets is not null);
        writer.WriteAll(settings.RuleSets ?? []);
        writer.WriteOptional(settings.Profile);
        Write(writer, settings.Settings);
        // Which of them apply to the document was decided by its path.
        writer.WriteAll(settings.Overrides, Write);
    }

    /// <summary>All names, and everything about the rules and rule sets that do not come with the program.</summary>
    private static void Write(ValueWriter writer, RuleBook book, RuleBook builtIn)
    {
        writer.WriteAll([.. book.Rules.Keys]);
        writer.WriteAll([.. book.RuleSets.Keys]);
        var own = book.Rules.Where(rule => !ReferenceEquals(rule.Value, builtIn.Rules.GetValueOrDefault(rule.Key)));
        var sets = book.RuleSets.Where(set => !ReferenceEquals(set.Value, builtIn.RuleSets.GetValueOrDefault(set.Key)));
        writer.Write(
            RulePack.Write(
                new RuleBook(
                    own.ToImmutableSortedDictionary(StringComparer.Ordinal),
                    sets.ToImmutableSortedDictionary(StringComparer.Ordinal)
                )
            )
        );
    }

    private static void Write(ValueWriter writer, ConfigurationOverride member)
    {
        writer.WriteAll(member.Where, static (writer, condition) =>
        {
            writer.Write(condition.Field);
            writer.WriteAll(condition.Values);
        });
        Write(writer, member.Settings);
    }

    private static void Write(ValueWriter writer, FileSettings settings)
    {
        writer.WriteAll(settings.Rules, static (writer, rule) =>
        {
            writer.Write(rule.Key);
            writer.WriteOptional((int?)rule.Value.Severity);
            writer.WriteOptional((int?)rule.Value.FixSafety);
            writer.WriteOptional(rule.Value.Options, Write);
        });
        writer.WriteOptional(settings.Profile);
        writer.WriteOptional((int?)settings.Target);
        writer.WriteOptional((int?)settings.Scripts);
        writer.WriteAll(settings.Fields, static (writer, field) =>
        {
            writer.Write(field.Key);
            writer.Write((int)field.Value);
        });
        writer.WriteOptional(settings.Csv.Delimiter);
        writer.Write(settings.Csv.Header.HasValue);
        writer.Write(settings.Csv.Header ?? false);
    }

    internal static void Write(ValueWriter writer, IReadOnlyCollection<KeyValuePair<string, string>> options) =>
        writer.WriteAll(options, static (writer, option) =>
        {
            writer.Write(option.Key);
            writer.Write(option.Value);
        });
}
