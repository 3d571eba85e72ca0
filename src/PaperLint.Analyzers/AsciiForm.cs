using System.Collections.Frozen;
using System.Text;

namespace PaperLint.Analyzers;

/// <summary>Writes symbols as they are typed where there are no others.</summary>
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

    /// <summary>The text in ASCII; null where something in it has no form that everybody types.</summary>
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
