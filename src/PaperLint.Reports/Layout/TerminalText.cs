namespace PaperLint.Reports.Layout;

/// <summary>Writes a sentence, wrapped if the screen is too narrow for it.</summary>
public sealed class TerminalText(TerminalOptions options)
{
    public void Write(string text, TextWriter output) => TerminalPrinter.Of(options, output).Print(new TerminalLine().Add(text));
}
