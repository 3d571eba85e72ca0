using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Baselines;

/// <summary>The lines of a decision file: one JSON object each, so that ordinal sorting keeps those of one record together.</summary>
public static class DecisionLine
{
    private const string Accept = "accept";
    private const string Reject = "reject";

    private static readonly ImmutableArray<string> Members =
    [
        "key",
        "field",
        "rule",
        "start",
        "end",
        "text",
        "verdict",
        "matched",
        "replacement",
        "reason",
    ];

    public static string Of(Decision decision) =>
        JsonLine.Write(json =>
        {
            json.WriteString("key", decision.Key);
            json.WriteString("field", decision.Field);
            json.WriteString("rule", decision.Rule);
            json.WriteNumber("start", decision.Span.Start);
            json.WriteNumber("end", decision.Span.End);
            json.WriteString("text", decision.FieldText);
            json.WriteString("verdict", decision.IsAccepted ? Accept : Reject);
            json.WriteString("matched", decision.Matched);
            if (decision.Replacement is { } replacement)
                json.WriteString("replacement", replacement);
            json.WriteString("reason", decision.Reason);
        });

    /// <param name="file">The file name for error messages.</param>
    /// <param name="number">The line number, 0-based.</param>
    /// <exception cref="InputException">The line is not a decision.</exception>
    public static Decision Parse(string line, string file, int number)
    {
        var members = JsonLine.Read(line, file, number, "a file of decisions", Members);
        var (start, end) = (members.Number("start"), members.Number("end"));
        if (end < start)
            throw members.ErrorAt("end", "The position ends before it starts.", "Restore the line from Git, or remove it.");
        var verdict = members.Text("verdict");
        if (verdict is not (Accept or Reject))
            throw members.ErrorAt("verdict", $"'{verdict}' is not a verdict.", $"Use '{Accept}' or '{Reject}'.");
        var replacement = members.OptionalText("replacement");
        if (replacement is not null && verdict == Reject)
            throw members.ErrorAt(
                "replacement",
                "A rejected finding is left unchanged, so it cannot have a replacement.",
                $"Remove 'replacement', or change the verdict to '{Accept}'."
            );
        var reason = members.Text("reason");
        if (verdict == Reject && string.IsNullOrWhiteSpace(reason))
            throw members.ErrorAt("reason", "A rejection needs a reason.", "Say why the text is right as it is.");
        return new Decision(
            new DecisionTarget(
                members.Text("key"),
                members.Text("field"),
                members.Text("rule"),
                new TextSpan(start, end - start),
                members.Text("text")
            ),
            verdict == Accept,
            members.Text("matched"),
            replacement,
            reason
        );
    }
}
