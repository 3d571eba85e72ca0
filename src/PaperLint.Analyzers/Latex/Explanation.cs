using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;

namespace PaperLint.Analyzers.Latex;

/// <summary>Explains briefly why a span is considered damaged mathematics, with facts that a reader can check in the text.</summary>
internal static class Explanation
{
    /// <param name="evidence">What the record has proved in the end.</param>
    public static string Of(ParsedText parsed, ItemRange range, DamageByItem damage, RecordEvidence evidence)
    {
        var grounds = new List<string>();
        for (var i = range.First; i <= range.Last && grounds.Count < 3; i++)
        {
            if (damage[i].Certainty >= Certainty.Likely && Of(parsed, i, damage[i], evidence) is { } ground && !grounds.Contains(ground))
                grounds.Add(ground);
        }

        return string.Join("; ", grounds);
    }

    private static string? Of(ParsedText parsed, int at, Damage damage, RecordEvidence evidence)
    {
        var item = parsed.Items[at];
        if (damage.IsLost)
            return "braces remain where extraction unwraps the outer of two commands";
        if (damage.Kept)
            return $"'{Text(parsed, item)}' still has its backslash or its braces";
        if (item.Node is ScriptNode script)
            return Proves(script)
                ? $"'{Text(parsed, item)}' is an index or exponent of LaTeX"
                : $"'{Text(parsed, item)}' is an index or exponent, which authors also type";
        if (item.Node is CallNode)
            return $"'{Text(parsed, item)}' is a command with its argument";
        if (item.Node is GroupNode)
            return $"'{Text(parsed, item)}' is in the braces of LaTeX";
        if (item.Node is not SymbolNode { Token: { Command: { } command } token })
            return null;
        if (token.Joined)
            return token.Doubtful
                ? $"'{command.Name}' ends a run of letters that may be a name"
                : $"'{command.Name}' was cut out of a run of letters that is not a word";
        var isBesideNumber =
            (at > 0 && char.IsAsciiDigit(parsed.Text[item.Start - 1]))
            || (item.End < parsed.Text.Length && char.IsAsciiDigit(parsed.Text[item.End]));
        if (command.IsInfix && isBesideNumber)
            return $"'{command.Name}' touches a number";
        if (command.IsInfix && command.Reading != Reading.Command)
            return damage.Certainty == Certainty.Certain
                ? $"'{command.Name}' stands between two operands"
                : $"'{command.Name}' stands between what may be two operands";
        if (command.Reading == Reading.Command)
            return $"'{command.Name}' is not a word";
        if (evidence.Proves(command))
            return $"'{command.Name}' is a letter elsewhere in this record";
        return damage.Certainty == Certainty.Certain
            ? $"'{command.Name}' stands in a formula"
            : $"'{command.Name}' stands where a quantity would";
    }

    private static bool Proves(ScriptNode script) =>
        new[] { script.Base, script.Sub, script.Sup }.Any(part => part is GroupNode or CallNode or SymbolNode { Token.Command: not null });

    private static string Text(ParsedText parsed, Item item) => item.Node.Span.Of(parsed.Text).ToString();
}
