using Spectre.Console;
using Spectre.Console.Rendering;

namespace PaperLint.Reports.Layout;

/// <summary>Writes lines, in colour or plain.</summary>
/// <remarks>Text is passed to Spectre.Console as segments, never as markup, so <c>[red]</c> in data has no meaning.</remarks>
internal sealed class TerminalPrinter
{
    private static readonly Dictionary<Tone, Style> Styles = new()
    {
        [Tone.Plain] = Style.Plain,
        [Tone.Strong] = new(decoration: Decoration.Bold),
        [Tone.Dim] = new(decoration: Decoration.Dim),
        [Tone.Error] = new(Color.Red, decoration: Decoration.Bold),
        [Tone.Warning] = new(Color.Olive),
        [Tone.Info] = new(Color.Teal),
        [Tone.Removed] = new(Color.Maroon),
        [Tone.Added] = new(Color.Green),
        [Tone.RemovedWord] = new(Color.Maroon, decoration: Decoration.Invert),
        [Tone.AddedWord] = new(Color.Green, decoration: Decoration.Invert),
    };

    private readonly TextWriter _output;
    private readonly int? _width;
    private readonly IAnsiConsole? _console;

    /// <param name="width">The width at which lines are wrapped; null to never wrap them.</param>
    public TerminalPrinter(TextWriter output, bool color, int? width = null)
    {
        (_output, _width) = (output, width);
        if (!color)
            return;
        _console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = InteractionSupport.No,
                // The caller has already decided about colour, based on the environment.
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
                Out = new AnsiConsoleOutput(HarmlessWriter.MarkupOf(output)),
            }
        );
    }

    /// <summary>A printer that wraps lines if the output is a screen.</summary>
    public static TerminalPrinter Of(TerminalOptions options, TextWriter output) =>
        new(output, options.Color, options.Wraps ? options.Width : null);

    public void Print(IEnumerable<TerminalLine> lines)
    {
        foreach (var line in lines)
            Print(line);
    }

    public void Print(TerminalLine line)
    {
        if (_width is { } width && line.Width > width)
        {
            foreach (var part in BrokenLine.Of(line, width))
                PrintWhole(part);
        }
        else
        {
            PrintWhole(line);
        }
    }

    private void PrintWhole(TerminalLine line)
    {
        if (_console is not null)
        {
            _console.Write(new Pieces(line));
        }
        else
        {
            foreach (var (text, _) in line.Pieces)
                _output.Write(text);
        }

        _output.WriteLine();
    }

    private sealed class Pieces(TerminalLine line) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            line.Pieces.Select(piece => new Segment(piece.Text, Styles[piece.Tone]));
    }
}
