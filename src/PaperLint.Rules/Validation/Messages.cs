using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks the message of a rule: a sentence with placeholders.</summary>
internal static class Messages
{
    private const string Advice = "Braces mark a placeholder, such as '{match}'.";

    public static Mistake? Check(RuleDefinition rule, string message)
    {
        if (Form.Sentence(WithoutLastPlaceholder(message)) is { } form)
            return form;
        MessageTemplate template;
        try
        {
            template = MessageTemplate.Parse(message);
        }
        catch (FormatException exception)
        {
            return new Mistake(exception.Message, Advice);
        }

        foreach (var gap in template.Names)
        {
            if (CheckPlaceholder(rule, gap) is { } mistake)
                return mistake;
        }

        return null;
    }

    /// <summary>After its first sentence, a message may end with a placeholder that an analyzer fills with another sentence.</summary>
    private static string WithoutLastPlaceholder(string message) =>
        message.EndsWith('}') && message.LastIndexOf(". {", StringComparison.Ordinal) is > 0 and var end ? message[..(end + 1)] : message;

    private static Mistake? CheckPlaceholder(RuleDefinition rule, string gap)
    {
        if (gap.Contains('{', StringComparison.Ordinal))
            return new Mistake("A brace is not closed before the next one opens.", Advice);
        if (Form.Kebab(gap) is { } form)
            return new Mistake($"The placeholder {Quoted.Of(gap)} has no valid name.", form.Hint);
        if (gap == MessageTemplate.Fix && rule.Fix is null && !rule.Has("fix"))
            return new Mistake("The placeholder 'fix' stays empty: the rule has no fix.", "Remove it, or add 'fix' to the rule.");
        // Analyzers have placeholders of their own; those of the other kinds are known.
        if (rule.Match?.Kind is not { IsDeclarative: true } kind)
            return null;
        string[] gaps = [MessageTemplate.Match, MessageTemplate.Fix, .. kind.OwnPlaceholders];
        return gaps.Contains(gap)
            ? null
            : new Mistake($"Nothing fills the placeholder {Quoted.Of(gap)}.", NearestName.Hint(gap, gaps, "The placeholders are"));
    }
}
