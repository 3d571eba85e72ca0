using System.Text;

namespace PaperLint.Benchmarks.Generating;

/// <summary>A word in the bytes of a JSON string.</summary>
internal readonly record struct FreeWord(int Start, int Length, WordKind Kind);

/// <summary>
/// Finds the words of a text that can be exchanged without making or hiding damage: at least four ASCII letters, with spaces or line breaks
/// around them (or a mark after them), outside formulas and braces, and neither the first nor the last word of the text. Capitalised words
/// at the start of a sentence are left out, too: "However" does not stand where "Fourier" does.
/// </summary>
internal static class FreeWords
{
    private const int Shortest = 4;

    /// <param name="raw">The text as it is written in JSON, without its quotes.</param>
    /// <param name="offset">Is added to every start.</param>
    /// <returns>How many words the text has, of all kinds.</returns>
    public static int Find(ReadOnlySpan<byte> raw, int offset, List<FreeWord> found)
    {
        var (words, braces, first) = (0, 0, found.Count);
        var (inFormula, isFree, startsSentence) = (false, false, true);
        for (var i = 0; i < raw.Length; )
        {
            var space = SpaceAt(raw, i);
            if (space > 0)
            {
                i += space;
                isFree = true;
                startsSentence = EndsSentence(raw[..(i - space)]);
                words++;
                continue;
            }

            var length = LettersAt(raw[i..]);
            if (length > 0)
            {
                if (
                    isFree
                    && !inFormula
                    && braces == 0
                    && length >= Shortest
                    && EndsFree(raw, i + length)
                    && KindOf(raw.Slice(i, length)) is { } kind
                    && !(startsSentence && kind == WordKind.Capitalised)
                )
                    found.Add(new FreeWord(offset + i, length, kind));
                i += length;
            }
            else
            {
                inFormula ^= raw[i] == '$';
                braces += raw[i] switch
                {
                    (byte)'{' => 1,
                    (byte)'}' => braces > 0 ? -1 : 0,
                    _ => 0,
                };
                // An escape is two bytes, and the second may be a letter.
                i += raw[i] == '\\' ? Math.Min(2, raw.Length - i) : 1;
            }

            isFree = false;
        }

        if (found.Count > first && found[^1].Start + found[^1].Length >= offset + raw.Length - 1)
            found.RemoveAt(found.Count - 1);
        return words + 1;
    }

    /// <summary>Whether a text in JSON ends with the word, apart from spaces and line breaks.</summary>
    public static bool EndsWith(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> word)
    {
        while (raw is [.., (byte)' '])
            raw = raw[..^1];
        while (raw is [.., (byte)'\\', (byte)'n' or (byte)'r' or (byte)'t'])
            raw = raw[..^2];
        return raw.Length >= word.Length && Ascii.EqualsIgnoreCase(raw[^word.Length..], word);
    }

    /// <summary>Whether a text in JSON begins with the word, apart from spaces and line breaks.</summary>
    public static bool StartsWith(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> word)
    {
        while (!raw.IsEmpty && SpaceAt(raw, 0) is > 0 and var space)
            raw = raw[space..];
        return raw.Length >= word.Length && Ascii.EqualsIgnoreCase(raw[..word.Length], word);
    }

    private static bool EndsSentence(ReadOnlySpan<byte> raw) =>
        raw is [] or [.., (byte)'.' or (byte)'?' or (byte)'!' or (byte)':' or (byte)' '];

    private static WordKind? KindOf(ReadOnlySpan<byte> word) =>
        word[1..].ContainsAnyInRange((byte)'A', (byte)'Z') ? null
        : word[0] <= 'Z' ? WordKind.Capitalised
        : WordKind.Lower;

    private static bool EndsFree(ReadOnlySpan<byte> raw, int end)
    {
        if (end < raw.Length && raw[end] is (byte)'.' or (byte)',' or (byte)';' or (byte)':')
            end++;
        return end >= raw.Length || SpaceAt(raw, end) > 0;
    }

    /// <returns>The length of the space or line break there, or zero.</returns>
    private static int SpaceAt(ReadOnlySpan<byte> raw, int i) =>
        raw[i] == ' ' ? 1
        : raw[i] == '\\' && i + 1 < raw.Length && raw[i + 1] is (byte)'n' or (byte)'r' or (byte)'t' ? 2
        : 0;

    private static int LettersAt(ReadOnlySpan<byte> raw)
    {
        var length = 0;
        while (length < raw.Length && char.IsAsciiLetter((char)raw[length]))
            length++;
        return length;
    }
}
