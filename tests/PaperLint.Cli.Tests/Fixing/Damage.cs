namespace PaperLint.Cli.Tests.Fixing;

/// <summary>Digests with every kind of damage that mending treats differently.</summary>
internal static class Damage
{
    /// <summary>Three certain repairs in two records, an unsafe one, and an error that nothing mends.</summary>
    public const string Digest = """
        new

        Get trending papers in your email inbox!

        Mar 18

        Slow Cooling of Glass Sheets

        We study how sheets of glass cool when the oven is left to itself. The surface hardens first and keeps the heat inside for hours.

        A Faster Way to Anneal

        We anneal sheets in half the time by moving the air in pulses. Breakage falls by 5\% on average, at most by 7\%, and it runs 3.5times faster.

        Bounds for Pulsed Ovens

        We show a rate of mathcal{O}(sqrt{n/k}) for ovens with pulses as we present , and it is tight for large ovens. Code is at http://github.com/kiln/pulses for all to see.

        """;

    /// <summary>The same with the certain repairs made.</summary>
    public static string Mended { get; } = Digest
        .Replace("\\%", "%", StringComparison.Ordinal)
        .Replace("3.5times", "3.5×", StringComparison.Ordinal);

    /// <summary>A rule that reports its own repair again, so that none of them holds.</summary>
    public static Workspace WithStubbornRule(this Workspace here) =>
        here.WithFile("stubborn/very.yml", Rule("XA0003", "very", "ve+ry", "very").Replace("[|ve+ry|]", "[|veery|]", StringComparison.Ordinal));

    /// <summary>Two rules of which the second mends what the first one writes.</summary>
    public static Workspace WithRelay(this Workspace here) => here
        .WithFile("relay/warm.yml", Rule("XA0001", "warm", "hot", "warm"))
        .WithFile("relay/cold.yml", Rule("XA0002", "cold", "warm", "cold"));

    /// <summary>Two rules that undo one another's repairs.</summary>
    public static Workspace WithQuarrel(this Workspace here) => here
        .WithFile("quarrel/leave.yml", Rule("XA0004", "leave", "left", "kept"))
        .WithFile("quarrel/keep.yml", Rule("XA0005", "keep", "kept", "left"));

    private static string Rule(string id, string name, string wrong, string right) => $"""
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
