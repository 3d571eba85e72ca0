using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Tags;

/// <summary>
/// Distinguishes markup from texts about it, from the tokens of language models, from letters in angle brackets and from comparisons.
/// </summary>
internal static class TagMentions
{
    /// <summary>In UTF-16 code units, how long a section may be.</summary>
    private const int Farthest = 20_000;

    /// <summary>Names that are also tokens, slots and letters: only beside other markup, or with attributes, are they elements.</summary>
    private static readonly WordSet Ambiguous = WordSet.Of(
        "s a q rs ref term item label statement speech abstract section table list code var address font foreign emph head body main caption figure"
    );

    /// <summary>Names of which one half is enough, where it touches a word.</summary>
    private static readonly WordSet Emphasis = WordSet.Of("i b em strong italic bold sub sup scp sc u");

    private static readonly GuardedRegex Topic = new(
        @"\b(?:HTML|XML|SGML|JATS|SSML|XHTML|markup|Markup|browsers?|tags?|Tags?|tokens?|delimiters?|elements? (?:such|like|named|of web))\b",
        []
    );

    private static readonly GuardedRegex Languages = new(@"\b(?:X?HTML|XML|SGML|JATS|[Mm]arkup)\b", ["ML", "JATS", "arkup"]);

    /// <summary>Whether a text names a language of markup.</summary>
    public static bool NamesLanguage(ReadOnlySpan<char> text) => Languages.IsMatch(text);

    /// <summary>Whether a text is about markup or tokens.</summary>
    public static bool IsTopic(ReadOnlySpan<char> text) => Topic.IsMatch(text);

    /// <summary>The tags that are markup, in order.</summary>
    public static List<Tag> Without(ReadOnlySpan<char> text, List<Tag> tags)
    {
        var kept = new HashSet<Tag>();
        foreach (var tag in tags)
        {
            if (tag.Form == TagForm.Open && tag.Partner is { } close && IsElement(text, tag, close))
                kept.UnionWith([tag, close]);
            else if (!tag.IsElement && IsMeantForPrograms(text, tag))
                kept.Add(tag);
        }

        var hasElements = kept.Any(static tag => tag.IsElement && !Ambiguous.Contains(tag.Name));
        if (!hasElements)
            kept.RemoveWhere(static tag => tag.IsElement && IsAmbiguous(tag) && !(tag.Partner is { } other && !IsAmbiguous(other)));
        var isTopic = tags.Exists(static tag => tag.Partner is null && tag.IsElement) && IsTopic(text);
        var hasBlocks = kept.Any(static tag => tag.Kind is ElementKind.Block or ElementKind.Heading or ElementKind.ListItem);
        foreach (var tag in tags)
        {
            if (tag.Partner is null && tag.IsElement && IsHalf(text, tag, hasElements, hasBlocks, isTopic))
                kept.Add(tag);
        }

        return tags.FindAll(kept.Contains);
    }

    private static bool IsAmbiguous(Tag tag) => Ambiguous.Contains(tag.Name) && !tag.IsPrefixed && tag.Attributes.IsEmpty;

    private static bool IsElement(ReadOnlySpan<char> text, Tag open, Tag close)
    {
        if (open.IsPrefixed || close.IsPrefixed || !open.Attributes.IsEmpty || open.IsBroken || close.IsBroken)
            return true;
        var inside = text[open.Span.End..close.Span.Start];
        if (inside.IsWhiteSpace() || inside.IndexOfAnyExcept('.', '…', ' ') < 0)
            return open.Kind is ElementKind.Block or ElementKind.Heading && !IsSpaced(text, open.Span);
        // "between <b> and </b>": the names of the tags stand as words.
        return !(
            char.IsWhiteSpace(inside[0]) && char.IsWhiteSpace(inside[^1]) && StartsWord(text, open.Span) && EndsWord(text, close.Span)
        );
    }

    /// <summary>Whether a comment, an instruction or the like was left in the text, instead of being shown.</summary>
    private static bool IsMeantForPrograms(ReadOnlySpan<char> text, Tag tag)
    {
        var isAtStart = text[..tag.Span.Start].IsWhiteSpace();
        var written = tag.Span.Of(text);
        return tag.Form switch
        {
            TagForm.Comment => isAtStart || !IsSpaced(text, tag.Span) || written[4..^3] is not [' ', .., ' '] || written.ContainsAny("=[:"),
            TagForm.Instruction => isAtStart
                || !(written.StartsWith("<?xml") || written.StartsWith("<?php") || (IsSpaced(text, tag.Span) && written.IndexOf(' ') < 0)),
            TagForm.Section => written[0] == ']' ? HasSection(text[..tag.Span.Start]) : !text[tag.Span.End..].StartsWith("..."),
            _ => isAtStart,
        };
    }

    /// <summary>Whether a section of character data has begun, and was not only mentioned.</summary>
    private static bool HasSection(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - Farthest)..];
        var start = before.LastIndexOf("<![CDATA[");
        return start >= 0 && !before[start..].StartsWith("<![CDATA[...");
    }

    /// <summary>Whether a tag without partner is markup.</summary>
    private static bool IsHalf(ReadOnlySpan<char> text, Tag tag, bool hasElements, bool hasBlocks, bool isTopic)
    {
        var (before, after) = (CharacterBefore(text, tag.Span), CharacterAfter(text, tag.Span));
        var isPhrase = tag.Kind is ElementKind.Inline or ElementKind.Subscript or ElementKind.Superscript;
        if (tag.Kind is ElementKind.Break or ElementKind.Joint && tag.Name is not ("lb" or "hr"))
            return (tag.Name != "break" || tag.IsPrefixed)
                && (hasElements || !isTopic)
                && !(char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after) && !char.IsWhiteSpace(after) && after != '<');
        if (tag.IsPrefixed && tag.Form == TagForm.Empty)
            return true;
        if (tag.Kind == ElementKind.Character)
            return !tag.Attributes.IsEmpty;
        if (tag.Form == TagForm.Empty)
            return hasElements && !IsAmbiguous(tag);
        if (IsAmbiguous(tag))
            return hasBlocks && tag.Kind is ElementKind.Block or ElementKind.Heading or ElementKind.ListItem;
        // Without, it may be a letter in angle brackets: <p>.
        var isMarked = tag.IsPrefixed || !tag.Attributes.IsEmpty;
        if (!isPhrase)
            return (isMarked ? hasElements : hasBlocks || (hasElements && !IsSpaced(text, tag.Span)))
                || (
                    tag.Form == TagForm.Open
                        ? text[..tag.Span.Start].IsWhiteSpace() && !char.IsWhiteSpace(after)
                        : text[tag.Span.End..].IsWhiteSpace() && !char.IsWhiteSpace(before)
                )
                || (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) && tag.Form == TagForm.Open && tag.Name is "p" or "div");
        if (!isMarked && !Emphasis.Contains(tag.Name))
            return false;
        if (!hasElements && isTopic)
            return false;
        // A mention has spaces around it, or brackets, or commas.
        return tag.Form == TagForm.Open
            ? (before is '\0' or '(' or '[' || char.IsWhiteSpace(before)) && (char.IsLetterOrDigit(after)) && !IsOrdinal(text, tag.Span.End)
            : char.IsLetterOrDigit(before) && (after is '\0' or ',' or '.' or ';' or ':' or ')' || char.IsWhiteSpace(after));
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text, int at) => LettersBeside.After(text, at) is "th" or "st" or "nd" or "rd";

    private static bool IsSpaced(ReadOnlySpan<char> text, TextSpan place) => StartsWord(text, place) && EndsWord(text, place);

    private static bool StartsWord(ReadOnlySpan<char> text, TextSpan place) =>
        CharacterBefore(text, place) is var before && (before is '\0' or '(' or '[' or '"' or '“' || char.IsWhiteSpace(before));

    private static bool EndsWord(ReadOnlySpan<char> text, TextSpan place) =>
        CharacterAfter(text, place) is var after
        && (after is '\0' or ',' or '.' or ';' or ':' or ')' or ']' or '?' or '"' or '”' || char.IsWhiteSpace(after));

    private static char CharacterBefore(ReadOnlySpan<char> text, TextSpan place) => place.Start == 0 ? '\0' : text[place.Start - 1];

    private static char CharacterAfter(ReadOnlySpan<char> text, TextSpan place) => place.End == text.Length ? '\0' : text[place.End];
}
