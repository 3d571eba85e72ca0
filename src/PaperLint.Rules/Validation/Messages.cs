using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks the message of a rule: a sentence whose gaps will be filled.</summary>
internal static class Messages
{
    private static readonly string[] DeclarativeGaps = [MessageTemplate.Match, MessageTemplate.Fix];

    /// <summary>What a rule on length fills besides: how long the text is, and the bound it breaks.</summary>
    private static readonly string[] LengthGaps = [.. DeclarativeGaps, "length", "bound", "field"];

    private const string Advice = "Braces name what is filled in, such as '{match}'.";

    public static Mistake? Check(RuleDefinition rule, string message)
    {
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
            if (CheckGap(rule, gap) is { } mistake)
                return mistake;
        }

        return null;
    }

    private static Mistake? CheckGap(RuleDefinition rule, string gap)
    {
        if (gap.Contains('{', StringComparison.Ordinal))
            return new Mistake("A brace is not closed before the next one opens.", Advice);
        if (Form.Kebab(gap) is { } form)
            return new Mistake($"The gap {Quoted.Of(gap)} has no proper name.", form.Hint);
        if (gap == MessageTemplate.Fix && rule.Fix is null && !rule.Has("fix"))
            return new Mistake("The gap 'fix' stays empty: the rule has no repair.", "Remove it, or add 'fix' to the rule.");
        // Analyzers fill gaps of their own; what the other kinds fill is known.
        if (rule.Match?.Kind is not { IsDeclarative: true } kind)
            return null;
        var gaps = kind == MatchKind.Length ? LengthGaps : DeclarativeGaps;
        return gaps.Contains(gap) ? null : new Mistake($"Nothing fills the gap {Quoted.Of(gap)}.", NearestName.Hint(gap, gaps, "The gaps are"));
    }
}
