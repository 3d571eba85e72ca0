namespace PaperLint.Cli.Reviewing;

/// <summary>Reads keys from a script: each character is a key, and a text ends at the end of its line.</summary>
internal sealed class StreamKeys(Stream input) : KeySource
{
    private readonly StreamReader _reader = new(input);

    public override bool IsLive => false;

    public override KeyPress Read()
    {
        while (true)
        {
            switch (_reader.Read())
            {
                case -1:
                    return new KeyPress(KeyPressKind.EndOfInput);
                case '\r':
                    continue;
                case '\n':
                    return new KeyPress(KeyPressKind.Enter);
                case '\e':
                    return new KeyPress(KeyPressKind.Escape);
                case var unit when char.IsHighSurrogate((char)unit) && _reader.Peek() >= 0:
                    return new KeyPress(KeyPressKind.Text, string.Concat((char)unit, (char)_reader.Read()));
                case var unit:
                    return new KeyPress(KeyPressKind.Text, ((char)unit).ToString());
            }
        }
    }

    public override void Dispose() => _reader.Dispose();
}
