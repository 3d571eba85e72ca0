using System.Text;
using PaperLint.Findings;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Markdown;

/// <summary>The page of a rule as Markdown or plain text: why it matters, what to do, examples.</summary>
internal static class RuleHelp
{
    /// <summary>The page without a heading; lines end with <c>\n</c>.</summary>
    public static string Markdown(RuleInfo rule)
    {
        var page = new StringBuilder();
        page.Append(Paragraphs(rule.Why)).Append("\n\n");
        page.Append("**What to do:** ").Append(Paragraphs(rule.WhatToDo)).Append('\n');
        if (FixLine(rule) is { } fix)
            page.Append($"\n**Fix** {fix}\n");
        if (rule.IsSourceFact)
            page.Append($"\n**A fact about the source:** {RuleWords.SourceFact}\n");
        foreach (var example in rule.Examples)
            AppendExample(page, example);
        return page.ToString();
    }

    public static string Text(RuleInfo rule)
    {
        var text = $"{Paragraphs(rule.Why)}\n\nWhat to do: {Paragraphs(rule.WhatToDo)}";
        if (rule.IsSourceFact)
            return $"{text}\n\n{RuleWords.SourceFact}";
        return FixLine(rule) is { } fix ? $"{text}\n\nFix {fix}" : text;
    }

    private static string? FixLine(RuleInfo rule) =>
        rule.FixSafety == FixSafety.None
            ? null
            : $"({RuleWords.FixKindOf(rule)}): {Visible.Of(rule.FixTitle ?? "The rule proposes one")}. Apply it with `paperlint lint {(rule.FixSafety == FixSafety.Safe ? "--fix" : "--unsafe-fixes")}`.";

    /// <summary>The sentence that introduces an example.</summary>
    public static string Caption(RuleExample example)
    {
        var caption = example.IsBad ? "Reported" : "Not reported";
        if (example.Field != "abstract")
            caption += $" in the field {example.Field}";
        if (example.Profile is { } profile)
            caption += $" (profile {profile})";
        return example.Note is { } note ? $"{caption}: {note.TrimEnd('.')}" : caption;
    }

    private static void AppendExample(StringBuilder page, RuleExample example)
    {
        page.Append('\n').Append(Visible.Of(Caption(example))).Append(":\n\n");
        AppendCode(page, MarkedText.Parse(example.Marked).Underlined().Select(line => line.Line));
        if (example.Fixed is not { } fixedText || fixedText == example.Text)
            return;
        page.Append("\nFixed:\n\n");
        AppendCode(page, new MarkedText(fixedText, []).Underlined().Select(line => line.Line));
    }

    /// <summary>Adds a fenced code block. The fence is longer than any in the text, so that no example can close it.</summary>
    private static void AppendCode(StringBuilder page, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines.Select(line => line.TrimEnd()));
        var fence = new string('`', Math.Max(3, LongestRunOfBackticks(text) + 1));
        page.Append(fence).Append("text\n").Append(text).Append('\n').Append(fence).Append('\n');
    }

    private static int LongestRunOfBackticks(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
            longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }

    /// <summary>Makes each line harmless, because rule files may come from anybody.</summary>
    private static string Paragraphs(string markdown) =>
        string.Join('\n', markdown.Trim().ReplaceLineEndings("\n").Split('\n').Select(line => Visible.Of(line.TrimEnd())));
}
