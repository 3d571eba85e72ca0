using PaperLint.Findings;

namespace PaperLint.Tests.Findings;

/// <summary>Creates rules that exist only in tests.</summary>
public static class Rules
{
    public static RuleInfo Of(string id, FixSafety safety = FixSafety.Safe, string message = "'{match}' is odd.") =>
        new()
        {
            Id = id,
            Name = $"rule-{id.ToLowerInvariant()}",
            Family = RuleFamily.Of(id),
            Summary = "Something is odd.",
            Message = MessageTemplate.Parse(message),
            DefaultSeverity = Severity.Warning,
            Severity = Severity.Warning,
            Since = "0.1.0",
            Why = "It is odd.",
            WhatToDo = "Mend it.",
            FixTitle = "Mend it",
            FixSafety = safety,
        };
}
