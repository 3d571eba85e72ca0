using PaperLint.Analyzers.Markup.Tags;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Entities;

/// <summary>Distinguishes references that were left in a text from those that a text writes about.</summary>
internal static class EntityContext
{
    /// <summary>Words before a reference that is mentioned: <c>the string &amp;lt; is</c>.</summary>
    private static readonly WordSet Mentioning = WordSet.Of(
        """
        type types typed write writes written print prints string strings contain contains reference references entity entities confuse confuses
        call calls called turn turns into named escape escapes symbol character sequence code codes use uses using of like as from
        """
    );

    private static readonly WordSet Small = WordSet.Of(
        "and or but not with to in is are was the a an that which who then come most out without until too for if on by it into passes leads where when"
    );

    private static readonly GuardedRegex Topic = new(
        @"\b(?:HTML|XML|[Ee]ntit(?:y|ies) (?:ref|encod|escap)|character ref|semicolons?|ampersands?|[Ee]scap(?:e|ed|ing) (?:sequences?|characters?))",
        []
    );

    /// <summary>Whether a text is about references, so that none of them is damage.</summary>
    public static bool IsTopic(ReadOnlySpan<char> text, IReadOnlyList<EntityReference> references)
    {
        if (Topic.IsMatch(text))
            return true;
        foreach (var reference in references)
        {
            if (IsMention(text, reference))
                return true;
        }

        return false;
    }

    /// <summary>Whether a reference is shown instead of being meant: what it stands for would make no sense in its place.</summary>
    public static bool IsMention(ReadOnlySpan<char> text, EntityReference reference)
    {
        var place = reference.Span;
        var before = place.Start == 0 ? ' ' : text[place.Start - 1];
        var after = place.End == text.Length ? ' ' : text[place.End];
        var isApart = char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after) && after is not ('=' or '.' or '-' or '&' or '(' or '/');
        var word = WordBefore(text, place.Start);
        var next = WordAfter(text, place.End);
        switch (reference.Text)
        {
            case null:
                return false;
            case "&":
                // A string of a query; a call.
                if ((char.IsAsciiLetter(after) && IsParameter(text, place.End)) || before is '(' or '"' or '\'' or '`')
                    return true;
                return isApart && (after is ';' or ':' or '.' or ',' || IsSmall(word) || IsSmall(next) || Mentions(word));
            case "<" or ">":
                if (isApart && (IsSmall(next) || after is ',' or ':' or ';') && !IsNumberAfter(text, place.End))
                    return true;
                return reference.Text == "<" && IsTagAlone(text, place) && (char.IsWhiteSpace(before) || before is '(' or '"');
            case "\u00A0":
                return char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after) && after is not ('&' or '<' or '(');
            case "\"" or "'":
                return char.IsWhiteSpace(before) && char.IsWhiteSpace(after) && text[place.End..].Length > 1 && IsSmall(next);
            default:
                return isApart && reference.Text.Length == 1 && !char.IsLetter(reference.Text[0]) && Mentions(word) && IsSmall(next);
        }
    }

    private static bool IsParameter(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return at < text.Length && text[at] == '=';
    }

    /// <summary>Whether it begins a tag of which there is no other half: <c>the &amp;lt;canvas&amp;gt; element</c>.</summary>
    private static bool IsTagAlone(ReadOnlySpan<char> text, TextSpan place)
    {
        var name = LettersBeside.AsciiAfter(text, place.End);
        if (name.Length is 0 or > 20)
            return false;
        var end = place.End + name.Length;
        if (end == text.Length || EntityAfter(text, end) is not ">")
            return false;
        var isElement = ElementTable.KindOf(name, isPrefixed: false) is not null;
        var written = place.Of(text);
        var closing = string.Concat(written, "/", name);
        return !text.Contains(closing, StringComparison.Ordinal) && (!isElement || EndsWord(text, end));
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int at)
    {
        var end = EntityText.At(text, at)!.Value.Span.End;
        return end == text.Length || !char.IsLetterOrDigit(text[end]);
    }

    private static string? EntityAfter(ReadOnlySpan<char> text, int at) => text[at] == '&' ? EntityText.At(text, at)?.Text : null;

    private static bool IsNumberAfter(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..].TrimStart();
        return rest.Length > 0 && (char.IsDigit(rest[0]) || rest[0] is '.' or '-' or '−');
    }

    private static bool IsSmall(ReadOnlySpan<char> word) => Small.Contains(word);

    private static bool Mentions(ReadOnlySpan<char> word) => Mentioning.Contains(word);

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int at) =>
        LettersBeside.Before(text, at > 0 && text[at - 1] == ' ' ? at - 1 : at);

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int at) =>
        LettersBeside.After(text, at < text.Length && text[at] == ' ' ? at + 1 : at);
}
