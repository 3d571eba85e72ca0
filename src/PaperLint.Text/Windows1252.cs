using System.Text;

namespace PaperLint.Text;

/// <summary>The encoding that is most often used where UTF-8 is expected.</summary>
public static class Windows1252
{
    private static readonly Lazy<Encoding> CodePage = new(() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    /// <summary>The character of a byte; null for a control character.</summary>
    public static char? CharacterOf(byte code) => CodePage.Value.GetString([code])[0] is > '\u009F' and var character ? character : null;
}
