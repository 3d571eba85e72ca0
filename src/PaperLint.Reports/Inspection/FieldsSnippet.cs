using PaperLint.Findings;

namespace PaperLint.Reports.Inspection;

/// <summary>The part of a configuration that says what the fields of a file are.</summary>
public static class FieldsSnippet
{
    /// <summary>The lines of an <c>overrides</c> for one file.</summary>
    /// <param name="path">Relative to the folder of the configuration.</param>
    public static IEnumerable<string> Of(string path, IEnumerable<FieldGuess> guesses) => Member(path, guesses).Prepend("overrides:");

    /// <summary>The lines of one member of <c>overrides</c>.</summary>
    public static IEnumerable<string> Member(string path, IEnumerable<FieldGuess> guesses)
    {
        yield return $"  - files: [{FieldsMapping.Quoted(path)}]";
        yield return "    fields:";
        foreach (var guess in guesses)
            yield return $"      {FieldsMapping.Entry(guess)}";
    }
}
