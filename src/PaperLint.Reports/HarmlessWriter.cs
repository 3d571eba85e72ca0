using System.Buffers;
using System.Text;

namespace PaperLint.Reports;

/// <summary>
/// The last thing before a terminal or a log: whatever is written, by whichever message, becomes <see cref="Visible"/> here, except line
/// breaks and tabs. Colours and movements of the cursor are ours only where they come through <see cref="Markup"/>.
/// </summary>
/// <remarks>
/// Where a line would become a command to a CI system, the mark that completes it is written as <c>\u005B</c> or <c>\u003A</c>: the same
/// character where the line is JSON, and plain to see where it is text. Threads may write at once.
/// </remarks>
public sealed class HarmlessWriter : TextWriter
{
    /// <summary>Neither to be shown otherwise nor a part of a command.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(value => (char)value).Where(value => value is not (':' or '#' or '[')),
    ]);

    private readonly TextWriter _inner;
    private readonly RunnerCommands _commands = new();
    private readonly Lock _turn = new();

    /// <summary>The first half of a character whose second half has not been written yet; U+0000 for none.</summary>
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

    /// <summary>The same place for text whose control sequences are ours. Everything else in it is made harmless all the same.</summary>
    public TextWriter Markup { get; }

    public static HarmlessWriter Around(TextWriter inner) => inner as HarmlessWriter ?? new HarmlessWriter(inner);

    /// <summary>Where control sequences of ours go on the way to a writer: through the door for them, if it has one.</summary>
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

    /// <summary>A control sequence of ours, or a return to the beginning of the line.</summary>
    internal void WriteTrusted(ReadOnlySpan<char> sequence)
    {
        lock (_turn)
        {
            if (sequence is "\r")
                _commands.StartLine();
            _inner.Write(sequence);
        }
    }

    /// <returns>How much of the text that was.</returns>
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

    /// <returns>Whether the next character was the other half: 1, or 0 where it is yet to be written.</returns>
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

    /// <summary>Lets control sequences pass (<c>ESC [ … letter</c>), and a return without a line feed.</summary>
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
            // Parameters, then the letter that says what they are for.
            var end = text[2..].IndexOfAnyExceptInRange(' ', '?') + 2;
            return end >= 2 && text[end] is >= '@' and <= '~' ? end + 1 : 0;
        }
    }
}
