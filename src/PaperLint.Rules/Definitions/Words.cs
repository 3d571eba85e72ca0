using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Rules.Definitions;

/// <summary>Every word that rule files, rule sets and configurations use for a value of ours.</summary>
internal static class Words
{
    /// <summary>What a rule's own page may say: no rule is off by itself.</summary>
    public static Vocabulary<Severity> Severities { get; } =
        new("a severity", ("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info));

    /// <summary>What a rule set or configuration may say of a rule; null is the severity that the rule has anyway.</summary>
    public static Vocabulary<Severity?> Settings { get; } =
        new(
            "a setting",
            ("on", null),
            ("off", Severity.Off),
            ("info", Severity.Info),
            ("warning", Severity.Warning),
            ("error", Severity.Error)
        );

    public static Vocabulary<Severity> Thresholds { get; } =
        new(
            "a severity to fail on",
            ("error", Severity.Error),
            ("warning", Severity.Warning),
            ("info", Severity.Info),
            ("never", Severity.Off)
        );

    public static Vocabulary<Precision> Precisions { get; } =
        new(
            "a precision",
            ("low", Precision.Low),
            ("medium", Precision.Medium),
            ("high", Precision.High),
            ("very-high", Precision.VeryHigh)
        );

    public static Vocabulary<RuleStatus> Statuses { get; } =
        new("a status", ("preview", RuleStatus.Preview), ("stable", RuleStatus.Stable), ("deprecated", RuleStatus.Deprecated));

    /// <summary>How safe a rule's own repair is: a rule without a repair has no <c>fix</c>.</summary>
    public static Vocabulary<FixSafety> Safeties { get; } = new("a safety", ("safe", FixSafety.Safe), ("unsafe", FixSafety.Unsafe));

    /// <summary>What a rule set or configuration may make of a repair.</summary>
    public static Vocabulary<FixSafety> Ceilings { get; } =
        new("a safety", ("safe", FixSafety.Safe), ("unsafe", FixSafety.Unsafe), ("none", FixSafety.None));

    public static Vocabulary<bool> Facts { get; } = new("a kind of fact", ("source", true));

    public static Vocabulary<FieldRole> Roles { get; } =
        new(
            "a field",
            ("title", FieldRole.Title),
            ("abstract", FieldRole.Abstract),
            ("url", FieldRole.Url),
            ("id", FieldRole.Id),
            ("authors", FieldRole.Authors),
            ("date", FieldRole.Date),
            ("venue", FieldRole.Venue),
            ("other", FieldRole.Other)
        );

    public static Vocabulary<Target> Targets { get; } =
        new("a target", ("unicode", Target.Unicode), ("ascii", Target.Ascii), ("latex", Target.Latex), ("keep", Target.Keep));

    public static Vocabulary<ScriptStyle> Scripts { get; } =
        new("a way to write scripts", ("unicode", ScriptStyle.Unicode), ("plain", ScriptStyle.Plain), ("keep", ScriptStyle.Keep));

    public static Vocabulary<SkipPolicy> SkipPolicies { get; } =
        new("a way to treat what is skipped", ("error", SkipPolicy.Error), ("warn", SkipPolicy.Warn));

    /// <summary>Delimiters that have a name of their own; any other is written as itself.</summary>
    public static Vocabulary<byte> Delimiters { get; } =
        new("a delimiter", ("comma", (byte)','), ("semicolon", (byte)';'), ("tab", (byte)'\t'), ("bar", (byte)'|'));

    public static Vocabulary<string> Profiles { get; } = new("a profile", [.. Profile.Names.Select(name => (name, name))]);
}
