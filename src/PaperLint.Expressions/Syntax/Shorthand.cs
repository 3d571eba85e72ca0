using System.Collections.Immutable;
using static System.Globalization.UnicodeCategory;

namespace PaperLint.Expressions.Syntax;

/// <summary>What an escape such as <c>\w</c> or <c>\p{Lu}</c> stands for, as ranges and categories.</summary>
internal sealed record Shorthand(uint Categories, ImmutableArray<UnitRange> Ranges)
{
    private const uint AllCategories = (1u << ((int)OtherNotAssigned + 1)) - 1;

    private const uint Cased = (1u << (int)UppercaseLetter) | (1u << (int)LowercaseLetter) | (1u << (int)TitlecaseLetter);
    private const uint Letters = Cased | (1u << (int)ModifierLetter) | (1u << (int)OtherLetter);
    private const uint Marks = (1u << (int)NonSpacingMark) | (1u << (int)SpacingCombiningMark) | (1u << (int)EnclosingMark);
    private const uint Numbers = (1u << (int)DecimalDigitNumber) | (1u << (int)LetterNumber) | (1u << (int)OtherNumber);
    private const uint Separators = (1u << (int)SpaceSeparator) | (1u << (int)LineSeparator) | (1u << (int)ParagraphSeparator);
    private const uint Words = Letters | (1u << (int)NonSpacingMark) | (1u << (int)DecimalDigitNumber) | (1u << (int)ConnectorPunctuation);

    private const uint Controls = 1u << (int)Control;

    /// <summary>White space is not a union of categories: it includes some control characters.</summary>
    private static readonly Shorthand Space = new(Separators, [new('\t', '\r'), new('\u0085', '\u0085')]);

    private static readonly Shorthand NoSpace = new(
        AllCategories & ~Separators & ~Controls,
        [new('\0', '\b'), new('\u000E', '\u001F'), new('\u007F', '\u0084'), new('\u0086', '\u009F')]
    );

    /// <summary>What counts as a word on either side of <c>\b</c>: .NET includes two joiners that <c>\w</c> lacks.</summary>
    public static UnitSet BoundaryWord { get; } = new([new('\u200C', '\u200D')], Words, false);

    /// <param name="letter">What follows the backslash.</param>
    /// <returns>Null if the escape is no shorthand.</returns>
    public static Shorthand? Of(char letter) =>
        letter switch
        {
            'd' => Named(1u << (int)DecimalDigitNumber),
            'D' => Named(AllCategories & ~(1u << (int)DecimalDigitNumber)),
            'w' => Named(Words),
            'W' => Named(AllCategories & ~Words),
            's' => Space,
            'S' => NoSpace,
            _ => null,
        };

    /// <param name="name">The name in <c>\p{…}</c>.</param>
    /// <param name="isNegated">Whether it is <c>\P{…}</c>.</param>
    public static Shorthand Category(string name, bool isNegated, bool ignoreCase)
    {
        var categories = CategoriesOf(name);
        if (ignoreCase && (categories & ~Cased) == 0)
            categories = Cased;
        return Named(isNegated ? AllCategories & ~categories : categories);
    }

    private static Shorthand Named(uint categories) => new(categories, []);

    private static uint CategoriesOf(string name) =>
        name switch
        {
            "L" => Letters,
            "Lu" => 1u << (int)UppercaseLetter,
            "Ll" => 1u << (int)LowercaseLetter,
            "Lt" => 1u << (int)TitlecaseLetter,
            "Lm" => 1u << (int)ModifierLetter,
            "Lo" => 1u << (int)OtherLetter,
            "M" => Marks,
            "Mn" => 1u << (int)NonSpacingMark,
            "Mc" => 1u << (int)SpacingCombiningMark,
            "Me" => 1u << (int)EnclosingMark,
            "N" => Numbers,
            "Nd" => 1u << (int)DecimalDigitNumber,
            "Nl" => 1u << (int)LetterNumber,
            "No" => 1u << (int)OtherNumber,
            "Z" => Separators,
            "Zs" => 1u << (int)SpaceSeparator,
            "P" => Punctuation,
            "Pc" => 1u << (int)ConnectorPunctuation,
            "Pd" => 1u << (int)DashPunctuation,
            "Ps" => 1u << (int)OpenPunctuation,
            "Pe" => 1u << (int)ClosePunctuation,
            "S" => Symbols,
            "Sm" => 1u << (int)MathSymbol,
            _ => throw new UnsupportedSyntaxException($"the category '{name}'"),
        };

    private const uint Punctuation =
        (1u << (int)ConnectorPunctuation)
        | (1u << (int)DashPunctuation)
        | (1u << (int)OpenPunctuation)
        | (1u << (int)ClosePunctuation)
        | (1u << (int)InitialQuotePunctuation)
        | (1u << (int)FinalQuotePunctuation)
        | (1u << (int)OtherPunctuation);

    private const uint Symbols =
        (1u << (int)MathSymbol) | (1u << (int)CurrencySymbol) | (1u << (int)ModifierSymbol) | (1u << (int)OtherSymbol);
}
