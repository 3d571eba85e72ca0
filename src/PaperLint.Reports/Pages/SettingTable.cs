using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Pages;

/// <summary>The settings in effect and where they come from, for <c>paperlint config</c>.</summary>
public sealed class SettingTable(TerminalOptions options)
{
    /// <summary>Writes the settings. Nothing is cut: if the terminal is too narrow, long values take several lines.</summary>
    /// <param name="settings">
    /// The settings, in the order to show them; the origin is <c>default</c>, a position in a file, or the command line.
    /// </param>
    public void Write(IEnumerable<(string Key, string Value, string Origin)> settings, TextWriter output)
    {
        var table = new TextTable(("setting", false), ("value", false), ("from", false));
        foreach (var (key, value, origin) in settings)
            table.Add((key, Tone.Strong), (value, Tone.Plain), (origin, origin == "default" ? Tone.Dim : Tone.Plain));
        new TerminalPrinter(output, options.Color).Print(table.Lines(options.Wraps ? options.Width : int.MaxValue, options.Wraps));
    }
}
