using System.Text;

namespace PaperLint.Text;

/// <summary>The encoding that most texts have which should be UTF-8 and are not.</summary>
public static class Windows1252
{
    private static readonly Lazy<Encoding> CodePage = new(() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    /// <summary>What a byte stands for; null where it is a control character.</summary>
    public static char? CharacterOf(byte code) => CodePage.Value.GetString([code])[0] is > '\u009F' and var character ? character : null;
}
