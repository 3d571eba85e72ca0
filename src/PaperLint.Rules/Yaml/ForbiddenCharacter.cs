namespace PaperLint.Rules.Yaml;

/// <summary>
/// Characters that YAML does not allow (https://yaml.org/spec/1.2.2/#51-character-set). The parser accepts some of them, and takes U+0000
/// for the end of the file.
/// </summary>
internal static class ForbiddenCharacter
{
    public static int IndexIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (IsForbidden(character))
                return at;
        }

        return -1;
    }

    public static Mistake Mistake(char character) =>
        new(
            $"The character U+{(int)character:X4} is not allowed in YAML.",
            $"Write \"\\u{(int)character:X4}\" in double quotes, or remove it."
        );

    private static bool IsForbidden(char character) =>
        character switch
        {
            '\t' or '\n' or '\r' or '\u0085' => false,
            '\uFFFE' or '\uFFFF' => true,
            _ => char.IsControl(character) || char.IsSurrogate(character),
        };
}
