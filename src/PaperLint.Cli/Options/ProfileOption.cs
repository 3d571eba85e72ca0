using System.CommandLine;
using PaperLint.Cli.Parsing;
using PaperLint.Records;

namespace PaperLint.Cli.Options;

/// <summary>The option that sets the profile of all records.</summary>
internal static class ProfileOption
{
    public static Option<string?> Create()
    {
        var profile = new Option<string?>("--profile")
        {
            HelpName = "NAME",
            Description =
                "Use this profile for every record: huggingface, arxiv, jats or plain. Without it, each record's own evidence decides.",
        };
        profile.AcceptOneOf([.. Profile.Names]);
        return profile;
    }
}
