using System.Collections.Immutable;
using System.Globalization;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Sources.Guessing;

/// <summary>Guesses from names and values which fields are the title and the abstract, if no field has that role.</summary>
/// <remarks>
/// A title is short, consists of words, usually has no full stop, and differs in every record; an abstract is the longest prose. Names
/// count for more than either, but are not decisive: a <c>title</c> full of numbers is not a title.
/// </remarks>
public static class FieldGuessing
{
    private const int ShortestAbstract = 150;

    /// <summary>For a field whose name says that it is an abstract, or that contains whole sentences.</summary>
    private const int ShortestCertainAbstract = 40;

    /// <summary>A longer text is the paper itself.</summary>
    private const int LongestAbstract = 10_000;

    private const int ShortestTitle = 8;
    private const int LongestTitle = 300;

    public static ImmutableArray<FieldGuess> Of(IReadOnlyCollection<FieldTraits> fields)
    {
        var guesses = ImmutableArray.CreateBuilder<FieldGuess>();
        List<FieldTraits> free =
        [
            .. fields.Where(field =>
                field.Role == FieldRole.Other && field.Shares.Wordy >= 0.5 && !field.Name.Contains("[]", StringComparison.Ordinal)
            ),
        ];
        FieldTraits? text = null;
        if (fields.All(field => field.Role != FieldRole.Abstract) && (text = Best(free, AbstractScore)) is not null)
        {
            guesses.Add(new FieldGuess(text.Name, FieldRole.Abstract, WhyAbstract(text, free)));
            free.Remove(text);
        }

        if (fields.All(field => field.Role != FieldRole.Title) && Best(free, field => TitleScore(field, text)) is { } title)
            guesses.Insert(0, new FieldGuess(title.Name, FieldRole.Title, WhyTitle(title)));
        return guesses.ToImmutable();
    }

    /// <summary>The field with the highest score; the first of several.</summary>
    private static FieldTraits? Best(List<FieldTraits> fields, Func<FieldTraits, double?> scoreOf) =>
        fields.Where(field => scoreOf(field) is not null).MaxBy(field => scoreOf(field));

    /// <summary>Null if the field cannot be an abstract.</summary>
    private static double? AbstractScore(FieldTraits field)
    {
        var hint = FieldNameHint.For(FieldRole.Abstract, field.Name);
        var isLong =
            field.Length >= (hint == FieldNameHint.Strong || field.Shares.Stopped > 0.9 ? ShortestCertainAbstract : ShortestAbstract);
        if (!isLong || field.Length > LongestAbstract || hint < 0)
            return null;
        return hint
            + 2 * field.Shares.Coverage
            + field.Shares.Stopped
            + field.Shares.Distinct
            + Math.Log2(field.Length / (double)ShortestCertainAbstract) / 2;
    }

    /// <summary>Null if the field cannot be a title.</summary>
    /// <param name="text">
    /// The field guessed to be the abstract: of several titles, the one with the same affix in its name is preferred.
    /// </param>
    private static double? TitleScore(FieldTraits field, FieldTraits? text)
    {
        var hint = FieldNameHint.For(FieldRole.Title, field.Name);
        if (field.Length is < ShortestTitle or > LongestTitle || hint < 0 || (hint < FieldNameHint.Strong && field.Shares.Stopped > 0.5))
            return null;
        var fits = field.Length is >= 25 and <= 150 ? 1 : 0;
        var belongs = text is not null && FieldNameHint.RestOf(field.Name) == FieldNameHint.RestOf(text.Name) ? 1 : 0;
        return hint + 2 * field.Shares.Coverage + 2 * field.Shares.Distinct + (1 - field.Shares.Stopped) + fits + belongs;
    }

    private static string WhyAbstract(FieldTraits field, List<FieldTraits> free)
    {
        var isLongest = free.TrueForAll(other => other.Length <= field.Length);
        return $"{NamePart(FieldRole.Abstract, field)}{(isLongest ? "the longest prose" : "prose")}, {field.Length.ToString("N0", CultureInfo.InvariantCulture)} characters on average, in {Share(field)}";
    }

    private static string WhyTitle(FieldTraits field) =>
        $"{NamePart(FieldRole.Title, field)}short texts{(field.Shares.Stopped <= 0.5 ? " without a full stop" : "")}{(field.Shares.Distinct > 0.9 ? ", all different" : "")}, in {Share(field)}";

    private static string NamePart(FieldRole role, FieldTraits field) =>
        FieldNameHint.For(role, field.Name) switch
        {
            FieldNameHint.Strong => "its name says so; ",
            FieldNameHint.Weak => "its name suggests it; ",
            _ => "",
        };

    private static string Share(FieldTraits field) =>
        field.Shares.Coverage > 0.9995
            ? "all records"
            : $"{(100 * field.Shares.Coverage).ToString("0.#", CultureInfo.InvariantCulture)} % of the records";
}
