using PaperLint.Reports.Layout;

namespace PaperLint.Cli.Hosting;

/// <summary>What the host's terminal can show.</summary>
internal static class TerminalSettings
{
    /// <param name="color"><c>auto</c>, <c>always</c> or <c>never</c>.</param>
    /// <param name="toError">Whether it is about standard error instead of standard output.</param>
    public static TerminalOptions Of(Host host, string color, bool toError = false) =>
        new()
        {
            Width = host.Width ?? TerminalOptions.DefaultWidth,
            Wraps = host.Width is not null && (toError ? host.ErrorIsTerminal : host.OutputIsTerminal),
            Color = color switch
            {
                "always" => true,
                "never" => false,
                // https://no-color.org: any value but the empty one says no.
                _ => (toError ? host.ErrorIsTerminal : host.OutputIsTerminal)
                    && string.IsNullOrEmpty(host.Variable("NO_COLOR"))
                    && host.Variable("TERM") != "dumb",
            },
        };
}
