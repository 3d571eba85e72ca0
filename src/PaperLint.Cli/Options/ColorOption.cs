using System.CommandLine;
using PaperLint.Cli.Parsing;

namespace PaperLint.Cli.Options;

/// <summary>The option that decides whether output is coloured.</summary>
internal static class ColorOption
{
    public static Option<string> Create()
    {
        var color = new Option<string>("--color")
        {
            HelpName = "WHEN",
            Description = "Use colours: auto (default), always or never.",
            DefaultValueFactory = _ => "auto",
        };
        color.AcceptOneOf("auto", "always", "never");
        return color;
    }
}
