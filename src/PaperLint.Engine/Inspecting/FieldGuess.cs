using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Engine.Inspecting;

/// <summary>Guesses by their lengths which fields are the title and the abstract, for people to check.</summary>
internal static class FieldGuess
{
    private const int ShortestAbstract = 150;
    private const int ShortestTitle = 12;
    private const int LongestTitle = 300;

    /// <summary>What is longest is the abstract, and what comes next and is short enough is the title; only for roles that nobody has.</summary>
    public static ImmutableArray<KeyValuePair<string, FieldRole>> Of(ImmutableArray<InspectedField> fields)
    {
        var guesses = ImmutableArray.CreateBuilder<KeyValuePair<string, FieldRole>>();
        var free = fields
            .Where(field => field.Role == FieldRole.Other && !field.Name.Contains("[]", StringComparison.Ordinal))
            .OrderByDescending(field => field.Length)
            .ToList();
        if (fields.All(field => field.Role != FieldRole.Abstract) && free.Find(field => field.Length >= ShortestAbstract) is { } text)
        {
            guesses.Add(new(text.Name, FieldRole.Abstract));
            free.Remove(text);
        }

        if (fields.All(field => field.Role != FieldRole.Title) && free.Find(field => field.Length is >= ShortestTitle and <= LongestTitle) is { } title)
            guesses.Insert(0, new(title.Name, FieldRole.Title));
        return guesses.ToImmutable();
    }
}
