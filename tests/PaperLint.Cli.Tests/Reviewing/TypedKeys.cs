namespace PaperLint.Cli.Tests.Reviewing;

/// <summary>The input of a test as keys typed at a terminal; after the last one, the terminal is gone.</summary>
internal static class TypedKeys
{
    public static Func<ConsoleKeyInfo> Of(Func<Stream> input)
    {
        var reader = new Lazy<StreamReader>(() => new StreamReader(input()));
        return () =>
            reader.Value.Read() switch
            {
                -1 => throw new InvalidOperationException("There is no terminal any more."),
                '\n' => Key('\n', ConsoleKey.Enter),
                '\e' => Key('\e', ConsoleKey.Escape),
                var unit => Key((char)unit, ConsoleKey.None),
            };
    }

    private static ConsoleKeyInfo Key(char character, ConsoleKey key) => new(character, key, shift: false, alt: false, control: false);
}
