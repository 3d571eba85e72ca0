namespace PaperLint.Cli.Tests.Fixing;

/// <summary>Rules whose fixes interfere with one another, or with themselves.</summary>
internal static class TroublesomeRules
{
    /// <summary>A rule that reports its own fix again, so that none of its fixes is kept.</summary>
    public static Workspace WithSelfTriggeringRule(this Workspace here) =>
        here.WithFile(
            "stubborn/very.yml",
            Rule("XA0003", "very", "ve+ry", "very").Replace("[|ve+ry|]", "[|veery|]", StringComparison.Ordinal)
        );

    /// <summary>Two rules, the second of which fixes what the first one writes.</summary>
    public static Workspace WithChainedRules(this Workspace here) =>
        here.WithFile("relay/warm.yml", Rule("XA0001", "warm", "hot", "warm"))
            .WithFile("relay/cold.yml", Rule("XA0002", "cold", "warm", "cold"));

    /// <summary>Two rules that revert each other's fixes.</summary>
    public static Workspace WithOpposingRules(this Workspace here) =>
        here.WithFile("quarrel/leave.yml", Rule("XA0004", "leave", "left", "kept"))
            .WithFile("quarrel/keep.yml", Rule("XA0005", "keep", "kept", "left"));

    private static string Rule(string id, string name, string wrong, string right) =>
        $"""
            id: {id}
            name: {name}
            summary: The house style says {right}.
            message: "'{"{match}"}' is not house style."
            severity: warning
            precision: high
            status: preview
            since: 0.1.0
            fields: [title, abstract]
            why: It is the house style.
            what-to-do: Write {right}.
            match:
              pattern: '\b{wrong}\b'
            fix:
              title: Write {right}
              safety: safe
              replace: '{right}'
            examples:
              - text: 'an oven that is [|{wrong}|] inside'
                fixed: 'an oven that is {right} inside'
            """;
}
