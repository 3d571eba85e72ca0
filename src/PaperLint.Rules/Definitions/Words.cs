using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Rules.Definitions;

/// <summary>All words that stand for values in rule files, rule sets and configurations.</summary>
internal static class Words
{
    /// <summary>The severities that the page of a rule may set. A rule cannot turn itself off.</summary>
    public static Vocabulary<Severity> Severities { get; } =
        new("a severity", ("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info));

    /// <summary>The severities that a rule set or configuration may set for a rule; null keeps the severity of the rule.</summary>
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

    /// <summary>The safeties that a rule may give its own fix. A rule without a fix has no <c>fix</c> key.</summary>
    public static Vocabulary<FixSafety> Safeties { get; } = new("a safety", ("safe", FixSafety.Safe), ("unsafe", FixSafety.Unsafe));

    /// <summary>The safeties that a rule set or configuration may give to fixes of a rule.</summary>
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

    /// <summary>Delimiters that have names; any other is written as the character itself.</summary>
    public static Vocabulary<byte> Delimiters { get; } =
        new("a delimiter", ("comma", (byte)','), ("semicolon", (byte)';'), ("tab", (byte)'\t'), ("bar", (byte)'|'));

    public static Vocabulary<string> Profiles { get; } = new("a profile", [.. Profile.Names.Select(name => (name, name))]);
}
