using System.Collections.Frozen;
using System.Text;

namespace PaperLint.Analyzers;

/// <summary>Writes symbols as people type them in plain ASCII.</summary>
internal static class AsciiForm
{
    private static readonly FrozenDictionary<char, string> Typed = new Dictionary<char, string>
    {
        ['×'] = "x",
        ['·'] = "*",
        ['∗'] = "*",
        ['−'] = "-",
        ['±'] = "+/-",
        ['≤'] = "<=",
        ['≥'] = ">=",
        ['≠'] = "!=",
        ['≪'] = "<<",
        ['≫'] = ">>",
        ['≈'] = "~",
        ['∼'] = "~",
        ['→'] = "->",
        ['←'] = "<-",
        ['↔'] = "<->",
        ['⇒'] = "=>",
        ['…'] = "...",
        ['′'] = "'",
        ['‘'] = "'",
        ['’'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
    }.ToFrozenDictionary();

    /// <summary>The text in ASCII; null if one of its characters has no common ASCII form.</summary>
    public static string? Of(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var written = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsAscii(character))
                written.Append(character);
            else if (Typed.TryGetValue(character, out var typed))
                written.Append(typed);
            else
                return null;
        }

        return written.ToString();
    }
}
