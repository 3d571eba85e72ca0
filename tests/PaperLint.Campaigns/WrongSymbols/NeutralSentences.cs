namespace PaperLint.Campaigns.WrongSymbols;

/// <summary>English sentences about nothing, into which a word or a name is put wherever a symbol could stand.</summary>
public static class NeutralSentences
{
    /// <summary>What proves that a record's mathematics has lost its backslashes.</summary>
    public const string Stripped = "The method runs 3.5times faster when m gg n and k leq n hold. ";

    /// <summary>A word at the beginning, between words, in parentheses, before marks, behind and before numbers, hyphenated.</summary>
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
    /// What only names have around them: a colon in the title, a slash, a plus, an index, a type before and a group behind.
    /// </summary>
    public static Sheet OfName(string name) =>
        new(
            name,
            $"{name}: A Study in Seven Parts",
            $"Type A {name} in group B is new, and so is x {name} y. Both {name}/{name} and ({name}+) were seen, anti-{name} was not; {name}1, {name}-2 and {name}_3 are the first three. "
                + $"With {name} = 4 it ends. Let a {name} be given: {name}s, 7{name} of them, or [{name}], as '{name}' has it."
        );
}
