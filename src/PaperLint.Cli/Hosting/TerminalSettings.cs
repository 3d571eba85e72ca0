using PaperLint.Reports.Layout;

namespace PaperLint.Cli.Hosting;

/// <summary>The terminal options for the streams of a host.</summary>
internal static class TerminalSettings
{
    /// <param name="color"><c>auto</c>, <c>always</c> or <c>never</c>.</param>
    /// <param name="toError">Whether they are for standard error instead of standard output.</param>
    public static TerminalOptions Of(Host host, string color, bool toError = false) =>
        new()
        {
            Width = host.Width ?? TerminalOptions.DefaultWidth,
            Wraps = host.Width is not null && (toError ? host.ErrorIsTerminal : host.OutputIsTerminal),
            Color = color switch
            {
                "always" => true,
                "never" => false,
                // https://no-color.org: any non-empty value turns colours off.
                _ => (toError ? host.ErrorIsTerminal : host.OutputIsTerminal)
                    && string.IsNullOrEmpty(host.Variable("NO_COLOR"))
                    && host.Variable("TERM") != "dumb",
            },
        };
}
