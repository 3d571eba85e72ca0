using System.CommandLine;

namespace PaperLint.Cli.Options;

/// <summary>The option that allows a run to examine no records.</summary>
internal static class AllowEmptyOption
{
    public static Option<bool> Create() => new("--allow-empty") { Description = "Do not fail when there is no record to examine." };
}
