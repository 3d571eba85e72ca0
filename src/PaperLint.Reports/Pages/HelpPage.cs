using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Pages;

/// <summary>The help of a command, for <c>--help</c>. Sentences are wrapped; command lines to copy never are.</summary>
public sealed class HelpPage(TerminalOptions options)
{
    private const int Indent = 2;
    private const int Gap = 2;

    /// <summary>The indent of meanings that are on the line below their labels.</summary>
    private const int Below = 6;

    /// <summary>The meaning of a longer label is on the next line.</summary>
    private const int WidestLabel = 26;

    /// <summary>A narrower column would be unreadable.</summary>
    private const int NarrowestMeaning = 30;

    public void Write(CommandHelp help, TextWriter output)
    {
        var printer = new TerminalPrinter(output, options.Color);
        printer.Print(WrappedText.Filled(help.Description, 0, options.Width));
        printer.Print(new TerminalLine());
        printer.Print(WrappedText.Filled($"Usage: {help.Usage}", 0, options.Width));
        printer.Print(Section("Commands", help.Commands));
        printer.Print(Section("Arguments", help.Arguments));
        printer.Print(Section("Options", help.Options));
        printer.Print(Section("Examples", help.Examples, areLines: true));
        if (help.Closing is not { } closing)
            return;
        printer.Print(new TerminalLine());
        printer.Print(WrappedText.Filled(closing, 0, options.Width));
    }

    /// <param name="areLines">Whether labels are command lines to copy. Their meanings are next to them only if all of them fit.</param>
    private IEnumerable<TerminalLine> Section(string title, IReadOnlyList<HelpEntry> entries, bool areLines = false)
    {
        if (entries.Count == 0)
            yield break;
        yield return new TerminalLine();
        yield return new TerminalLine().Add($"{title}:", Tone.Strong);
        var widest = entries.Max(entry => CellWidth.Of(entry.Label));
        var column = Indent + (areLines ? widest : Math.Min(widest, WidestLabel)) + Gap;
        var isWide = areLines
            ? entries.All(entry => column + CellWidth.Of(entry.Meaning) <= options.Width)
            : options.Width - column >= NarrowestMeaning;
        foreach (var line in entries.SelectMany(entry => Lines(entry, isWide ? column : Below)))
            yield return line;
    }

    private List<TerminalLine> Lines(HelpEntry entry, int column)
    {
        var label = new TerminalLine().To(Indent).Add(entry.Label);
        var meaning = WrappedText.Filled(entry.Meaning, column, options.Width).ToList();
        if (column > Below && label.Width + Gap <= column)
            meaning[0] = label.To(column).Add(string.Concat(meaning[0].Pieces.Select(piece => piece.Text)).TrimStart());
        else
            meaning.Insert(0, label);
        return meaning;
    }
}
