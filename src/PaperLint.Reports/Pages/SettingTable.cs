using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Pages;

/// <summary>What holds, and who says so; for <c>paperlint config</c>.</summary>
public sealed class SettingTable(TerminalOptions options)
{
    /// <summary>Nothing is cut: on a terminal that is too narrow, long values take several lines.</summary>
    /// <param name="settings">
    /// In the order in which they are shown; the origin is <c>default</c>, a place in a file, or the command line.
    /// </param>
    public void Write(IEnumerable<(string Key, string Value, string Origin)> settings, TextWriter output)
    {
        var table = new TextTable(("setting", false), ("value", false), ("from", false));
        foreach (var (key, value, origin) in settings)
            table.Add((key, Tone.Strong), (value, Tone.Plain), (origin, origin == "default" ? Tone.Dim : Tone.Plain));
        new TerminalPrinter(output, options.Color).Print(table.Lines(options.Wraps ? options.Width : int.MaxValue, options.Wraps));
    }
}
