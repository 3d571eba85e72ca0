using PaperLint.Cli.Hosting;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Review;

namespace PaperLint.Cli.Reviewing;

/// <summary>
/// Where cards are shown: on an alternate screen that is closed when the review ends, or one below the other if the output is not a
/// terminal.
/// </summary>
internal sealed class ReviewScreen : IDisposable
{
    private const string Enter = "\e[?1049h";
    private const string Leave = "\e[?1049l";
    private const string Clear = "\e[2J\e[H";
    private const string StartOfLine = "\r\e[K";

    private readonly Host _host;
    private readonly TextWriter _output;
    private readonly string _color;
    private readonly bool _toError;
    private readonly bool _isTerminal;
    private readonly bool _isAnswered;
    private readonly bool _isLive;

    /// <param name="isAnswered">Whether a user presses the keys and must see what they type.</param>
    /// <param name="toError">Whether the cards are shown on standard error instead of standard output.</param>
    public ReviewScreen(Host host, string color, bool isAnswered, bool toError)
    {
        (_host, _color, _isAnswered, _toError) = (host, color, isAnswered, toError);
        (_output, _isTerminal) = toError ? (host.Error, host.ErrorIsTerminal) : (host.Output, host.OutputIsTerminal);
        _isLive = isAnswered && _isTerminal && host.Variable("TERM") != "dumb";
        if (_isLive)
            Write(Enter);
    }

    public TerminalOptions Options =>
        TerminalSettings.Of(_host, _color, _toError) is var options && Size is { } size ? options with { Width = size.Columns } : options;

    /// <summary>The number of lines of a page; null for no limit.</summary>
    public int? Rows => _isLive ? Size?.Rows : null;

    private (int Columns, int Rows)? Size => _host.WindowSize?.Invoke();

    /// <summary>Whether the whole card fits on the screen, with one line below it.</summary>
    public bool Fits(ReviewCard card) => Rows is not { } rows || new ReviewCardView(Options).HeightOf(card) < rows;

    public void Show(ReviewCard card) => Show(output => new ReviewCardView(Options).Write(card, output));

    public void Show(Action<TextWriter> page)
    {
        Write(_isLive ? Clear : _output.NewLine);
        page(_output);
        _output.Flush();
    }

    /// <summary>Shows the line being edited, below the card.</summary>
    public void Ask(string label, LineEditor line)
    {
        if (!_isAnswered)
            return;
        Write(_isLive ? StartOfLine : "\r");
        var back = new ReviewPrompt(label, Options).Write(line.Text, line.Cursor, _output);
        Write(back > 0 && _isLive ? $"\e[{back}D" : "");
    }

    /// <summary>Ends the line, and shows it if it was not shown while it was typed.</summary>
    public void Answered(string label, string text) =>
        Write(_isAnswered ? _output.NewLine : $"{Reports.Visible.Of(label)}{Reports.Visible.Of(text)}{_output.NewLine}");

    public void Tell(string text)
    {
        ReviewPrompt.Explain(text, Options, _output);
        _output.Flush();
    }

    public void Dispose()
    {
        if (_isLive)
            Write(Leave);
    }

    private void Write(string text)
    {
        Reports.HarmlessWriter.MarkupOf(_output).Write(text);
        _output.Flush();
    }
}
