using System.Buffers;
using System.Text;

namespace PaperLint.Reports;

/// <summary>
/// The last step before a terminal or a log: makes everything that is written <see cref="Visible"/>, except line breaks and tabs. Colours
/// and cursor movements only pass if they are written through <see cref="Markup"/>.
/// </summary>
/// <remarks>
/// If a line would become a command to a CI system, the character that completes the command is written as <c>\u005B</c> or <c>\u003A</c>,
/// which means the same in JSON and is readable in text. Several threads may write at the same time.
/// </remarks>
public sealed class HarmlessWriter : TextWriter
{
    /// <summary>Characters that are written unchanged and are not part of a command.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(value => (char)value).Where(value => value is not (':' or '#' or '[')),
    ]);

    private readonly TextWriter _inner;
    private readonly RunnerCommands _commands = new();
    private readonly Lock _turn = new();

    /// <summary>A high surrogate whose low surrogate has not been written yet; U+0000 for none.</summary>
    private char _half;

    private HarmlessWriter(TextWriter inner)
    {
        _inner = inner;
        CoreNewLine = inner.NewLine.ToCharArray();
        Markup = new MarkupWriter(this);
    }

    public override Encoding Encoding => _inner.Encoding;

    /// <summary>Whether anything has been written to it yet.</summary>
    public bool HasText { get; private set; }

    /// <summary>
    /// Writes to the same output, but lets PaperLint's own control sequences pass. All other text is made harmless as well.
    /// </summary>
    public TextWriter Markup { get; }

    public static HarmlessWriter Around(TextWriter inner) => inner as HarmlessWriter ?? new HarmlessWriter(inner);

    /// <summary>The writer to use for control sequences: that of <see cref="Markup"/>, if the writer has one.</summary>
    public static TextWriter MarkupOf(TextWriter output) => output is HarmlessWriter harmless ? harmless.Markup : output;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_turn)
        {
            HasText |= !buffer.IsEmpty;
            while (!buffer.IsEmpty)
                buffer = buffer[WriteSome(buffer)..];
        }
    }

    public override void Flush() => _inner.Flush();

    /// <summary>Flushes at once. By default, a thread would be started for it, which takes longer than most output.</summary>
    public override Task FlushAsync()
    {
        Flush();
        return Task.CompletedTask;
    }

    /// <inheritdoc cref="FlushAsync()"/>
    public override Task FlushAsync(CancellationToken cancellationToken) => FlushAsync();

    /// <summary>Writes a control sequence of PaperLint, or a carriage return.</summary>
    internal void WriteTrusted(ReadOnlySpan<char> sequence)
    {
        lock (_turn)
        {
            if (sequence is "\r")
                _commands.StartLine();
            _inner.Write(sequence);
        }
    }

    /// <returns>How many characters of the text were written.</returns>
    private int WriteSome(ReadOnlySpan<char> text)
    {
        if (_half != 0)
            return WriteWhole(text[0]);
        var plain = text.IndexOfAnyExcept(Plain) is >= 0 and var found ? found : text.Length;
        if (plain > 0)
        {
            _inner.Write(text[..plain]);
            _commands.Pass(text[..plain]);
            return plain;
        }

        switch (text[0])
        {
            case ':' or '#' or '[':
                if (_commands.Completes(text[0]))
                    _inner.Write($"\\u{(int)text[0]:X4}");
                else
                    _inner.Write(text[0]);
                return 1;
            case '\n':
                _inner.Write('\n');
                _commands.StartLine();
                return 1;
            case '\r' when text.Length > 1 && text[1] == '\n':
                _inner.Write("\r\n");
                _commands.StartLine();
                return 2;
            case '\t':
                _inner.Write('\t');
                _commands.Pass("\t");
                return 1;
            case var first when text.Length == 1 && char.IsHighSurrogate(first):
                _half = first;
                return 1;
            default:
                Show(text, out var length);
                return length;
        }
    }

    /// <returns>1 if the next character was the low surrogate; 0 if it is still to be written.</returns>
    private int WriteWhole(char next)
    {
        Show([_half, next], out var length);
        _half = '\0';
        return length - 1;
    }

    private void Show(ReadOnlySpan<char> text, out int length)
    {
        var shown = Visible.First(text, out length);
        _inner.Write(shown);
        _commands.Pass(shown);
    }

    /// <summary>Lets control sequences (<c>ESC [ … letter</c>) and carriage returns without line feeds pass.</summary>
    private sealed class MarkupWriter : TextWriter
    {
        private readonly HarmlessWriter _harmless;

        public MarkupWriter(HarmlessWriter harmless)
        {
            _harmless = harmless;
            CoreNewLine = harmless.CoreNewLine;
        }

        public override Encoding Encoding => _harmless.Encoding;

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            while (!buffer.IsEmpty)
            {
                var length = LengthOfSequence(buffer);
                if (length > 0)
                {
                    _harmless.WriteTrusted(buffer[..length]);
                }
                else
                {
                    length = buffer[1..].IndexOfAny('\e', '\r') is >= 0 and var next ? next + 1 : buffer.Length;
                    _harmless.Write(buffer[..length]);
                }

                buffer = buffer[length..];
            }
        }

        public override void Flush() => _harmless.Flush();

        private static int LengthOfSequence(ReadOnlySpan<char> text)
        {
            if (text[0] == '\r')
                return text.Length > 1 && text[1] == '\n' ? 0 : 1;
            if (text[0] != '\e' || text.Length < 3 || text[1] != '[')
                return 0;
            // Parameters, followed by the letter of the command.
            var end = text[2..].IndexOfAnyExceptInRange(' ', '?') + 2;
            return end >= 2 && text[end] is >= '@' and <= '~' ? end + 1 : 0;
        }
    }
}
