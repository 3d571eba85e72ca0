using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Tests.Reports;

/// <summary>Rule pages for tests of reports.</summary>
internal static class Pages
{
    public static RuleInfo Escape { get; } =
        Rule("LTX0002", "escaped-character", "A TeX escape is left in prose.", "'{match}' is a leftover TeX escape.") with
        {
            FixSafety = FixSafety.Safe,
            FixTitle = "Remove the backslash",
            Fields = [FieldRole.Title, FieldRole.Abstract],
            Tags = ["tex"],
            Why = """
                TeX gives `%`, `&` and `_` a meaning, so authors write a backslash before them. Outside of TeX the backslash
                is noise: it shows on the page, and it splits words for a tokenizer.

                Seen in:

                - feeds and digests made from arXiv's sources, in about one abstract out of twenty, more where results are given in per cent
                - venue dumps
                """,
            WhatToDo = "Remove the backslash. If the text is meant to be TeX, set its profile to `arxiv`.",
            Examples =
            [
                new RuleExample("gains 5[|\\%|] here and 7[|\\%|] there", "gains 5% here and 7% there", "abstract", null, null),
                new RuleExample("a set \\{x\\} in `code | fence ```` `", null, "title", "arxiv", "TeX is legal there."),
            ],
        };

    public static RuleInfo Mojibake { get; } =
        Rule("ENC0001", "mojibake", "Text was decoded with the wrong encoding.", "'{match}' was once '{fix}'.") with
        {
            DefaultSeverity = Severity.Error,
            Severity = Severity.Error,
            Precision = Precision.VeryHigh,
            FixSafety = FixSafety.Safe,
            FixTitle = "Decode it as it was meant",
        };

    public static RuleInfo Hidden { get; } =
        Rule("TXT0007", "hidden-character", "A character that draws nothing is left in the text.", "'{match}' draws nothing.");

    public static RuleInfo Duplicate { get; } =
        Rule("DUP0001", "same-title", "Two records have the same title.", "The title '{title}' is taken.") with
        {
            DefaultSeverity = Severity.Info,
            Severity = Severity.Info,
            Precision = Precision.Medium,
        };

    public static RuleInfo Missing { get; } =
        Rule("FLD0003", "missing-abstract", "A record has no abstract.", "Record '{row}' has no abstract.") with
        {
            IsSourceFact = true,
        };

    public static RuleInfo Rule(string id, string name, string summary, string message) =>
        new()
        {
            Id = id,
            Name = name,
            Family = RuleFamily.Of(id),
            Summary = summary,
            Message = MessageTemplate.Parse(message),
            DefaultSeverity = Severity.Warning,
            Severity = Severity.Warning,
            Since = "0.1.0",
            Why = "It is wrong.",
            WhatToDo = "Look at the source.",
            Examples = [new RuleExample("some [|damage|] here", null, "abstract", null, null)],
        };
}
