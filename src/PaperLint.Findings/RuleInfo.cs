using System.Collections.Immutable;
using PaperLint.Records;

namespace PaperLint.Findings;

/// <summary>Everything known about a rule without running it: its page.</summary>
/// <example>
/// The page of a rule is what <c>paperlint explain</c>, SARIF's help and <c>rules/README.md</c> are made of:
/// <code>
/// Console.WriteLine($"{rule.Id} {rule.Name}: {rule.Summary}");     // LTX0002 escaped-character: A TeX escape is left in prose.
/// var message = rule.Message.Format(["\\%"]);                      // '\%' is a leftover TeX escape.
/// </code>
/// </example>
public sealed record RuleInfo
{
    /// <summary>The family prefix and four digits, such as <c>LTX0002</c>; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Lower case with hyphens, such as <c>escaped-character</c>.</summary>
    public required string Name { get; init; }

    public required RuleFamily Family { get; init; }

    /// <summary>What is wrong, in one sentence that ends with a full stop.</summary>
    public required string Summary { get; init; }

    public required MessageTemplate Message { get; init; }

    /// <summary>The severity that the rule's own page states.</summary>
    public required Severity DefaultSeverity { get; init; }

    /// <summary>The severity that applies: the page's, unless a rule set or configuration overrides it.</summary>
    public required Severity Severity { get; init; }

    public Precision Precision { get; init; } = Precision.High;

    public RuleStatus Status { get; init; } = RuleStatus.Preview;

    /// <summary>The first version of PaperLint that contained the rule.</summary>
    public required string Since { get; init; }

    /// <summary>The id of the rule that replaced this one.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Why it matters, in Markdown.</summary>
    public required string Why { get; init; }

    /// <summary>What to do about a finding, in Markdown.</summary>
    public required string WhatToDo { get; init; }

    /// <summary>What the fix does, in the imperative and without a full stop: "Remove the backslash". Null if there is no fix.</summary>
    public string? FixTitle { get; init; }

    /// <summary>The highest safety that fixes of the rule can have; <see cref="FixSafety.None"/> if it has no fixes.</summary>
    public FixSafety FixSafety { get; init; }

    /// <summary>
    /// Whether many findings of the rule in one file are one fact about its source (such as a missing field) and may be reported once.
    /// </summary>
    public bool IsSourceFact { get; init; }

    /// <summary>The fields that it examines; empty if it examines whole records.</summary>
    public ImmutableArray<FieldRole> Fields { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public ImmutableArray<RuleExample> Examples { get; init; } = [];

    /// <summary>The name in Pascal case, such as <c>EscapedCharacter</c>: the rule's name in SARIF.</summary>
    public string PascalName => string.Concat(Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
