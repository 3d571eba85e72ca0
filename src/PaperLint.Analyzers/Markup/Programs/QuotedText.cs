using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Markup.Programs;

/// <summary>
/// Finds quotation marks around a whole abstract, which are those of a table or a program. What authors quote at the beginning ends before
/// the end, and is hardly ever longer than a sentence.
/// </summary>
internal sealed class QuotedText(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "markup/quoted-text";

    /// <summary>Longer ones first.</summary>
    private static readonly (string Open, string Close)[] Marks = [("\"\"", "\"\""), ("\\\"", "\\\""), ("\"", "\""), ("“", "”")];

    protected override Clue Clue { get; } = Clue.AnyOf('"', '“');

    protected override bool MayFindIn(ReadOnlySpan<char> text) => text.TrimStart() is ['"' or '“' or '\\', ..];

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var all = field.Span;
        var start = all.Length - all.TrimStart().Length;
        var text = all.Trim();
        foreach (var (open, close) in Marks)
        {
            if (!text.StartsWith(open, StringComparison.Ordinal) || text.Length < open.Length + close.Length + 2)
                continue;
            var isClosed = text.EndsWith(close, StringComparison.Ordinal);
            var inside = text[open.Length..(isClosed ? text.Length - close.Length : text.Length)];
            if (HasSentences(inside) && !Closes(inside, open, close) && (isClosed || !inside.ContainsAny('”', '“', '"')))
                Report(
                    field,
                    sink,
                    new TextSpan(start, open.Length),
                    isClosed ? new TextSpan(start + text.Length - close.Length, close.Length) : null
                );
            return;
        }
    }

    /// <summary>Whether what was opened is closed before the end.</summary>
    private static bool Closes(ReadOnlySpan<char> inside, string open, string close)
    {
        if (open == close)
            return inside.Contains(close, StringComparison.Ordinal);
        var depth = 1;
        foreach (var character in inside)
        {
            depth +=
                character == open[0] ? 1
                : character == close[0] ? -1
                : 0;
            if (depth == 0)
                return true;
        }

        return false;
    }

    private static bool HasSentences(ReadOnlySpan<char> text)
    {
        for (var at = 1; at + 2 < text.Length; at++)
        {
            if (
                text[at] is '.' or '?' or '!'
                && text[at + 1] == ' '
                && (char.IsUpper(text[at + 2]) || text[at + 2] is '“' or '"')
                && char.IsLower(text[at - 1])
            )
                return text.TrimEnd() is [.., '.' or '?' or '!' or ')' or '”'];
        }

        return false;
    }

    private void Report(FieldView field, FindingSink sink, TextSpan open, TextSpan? close)
    {
        List<TextEdit> edits = [new(open, "")];
        if (close is { } end)
            edits.Add(new TextEdit(end, ""));
        sink.Report(new Observation(Rule, field, open, new ProposedFix(close is null ? FixSafety.Unsafe : FixSafety.Safe, edits)));
    }
}
