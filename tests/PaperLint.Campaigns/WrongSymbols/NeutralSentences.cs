namespace PaperLint.Campaigns.WrongSymbols;

/// <summary>Neutral English sentences with a word or a name wherever a symbol could be.</summary>
public static class NeutralSentences
{
    /// <summary>A sentence that proves that a record's mathematics has lost its backslashes.</summary>
    public const string Stripped = "The method runs 3.5times faster when m gg n and k leq n hold. ";

    /// <summary>
    /// A word at the start of a sentence, between words, in parentheses, before punctuation, before and after numbers, and hyphenated.
    /// </summary>
    public static Sheet Of(string word) =>
        new(
            word,
            $"On {word} in the Field",
            $"{word} is studied here. We compare a {word} with others ({word}), {word}, and 3 {word} in a row. Each {word}-based test of non-{word} data is told of, "
                + $"and we say why {word}. The term \"{word}\" remains: {word} in {word}, or 12 {word}; {word} 5 of 7."
        );

    /// <summary>The same in a record whose mathematics has lost its backslashes.</summary>
    public static Sheet Stripping(string word) =>
        Of(word) is var sheet ? sheet with { Abstract = Stripped + sheet.Abstract, Preface = Stripped.Length } : sheet;

    /// <summary>
    /// A name in contexts where only names occur: before a colon in a title, with a slash, a plus or an index, between other words.
    /// </summary>
    public static Sheet OfName(string name) =>
        new(
            name,
            $"{name}: A Study in Seven Parts",
            $"Type A {name} in group B is new, and so is x {name} y. Both {name}/{name} and ({name}+) were seen, anti-{name} was not; {name}1, {name}-2 and {name}_3 are the first three. "
                + $"With {name} = 4 it ends. Let a {name} be given: {name}s, 7{name} of them, or [{name}], as '{name}' has it."
        );
}
