namespace PaperLint.Rules.Yaml;

/// <summary>How text from a file is shown in a message: on one line, shortened, in single quotes.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var shown = text.Length <= Longest ? text : $"{text[..CutBefore(text, Longest - 1)]}…";
        return $"'{string.Concat(shown.Select(Visible))}'";
    }

    /// <summary>Moves a cut so that it does not split a surrogate pair.</summary>
    private static int CutBefore(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static char Visible(char character) =>
        character switch
        {
            '\n' or '\r' or '\t' => ' ',
            _ when char.IsControl(character) => '\uFFFD',
            _ => character,
        };
}
