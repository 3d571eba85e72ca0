using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Baselines;

/// <summary>
/// The lines of a baseline file: one JSON object each, with members in a fixed order, so that ordinal sorting orders the file.
/// </summary>
public static class BaselineLine
{
    private static readonly ImmutableArray<string> Members =
    [
        "rule",
        "key",
        "field",
        "fingerprint",
        "context",
        "matched",
        "title",
        "abstract",
        "path",
        "records",
    ];

    public static string Of(BaselineEntry entry) =>
        JsonLine.Write(json =>
        {
            json.WriteString("rule", entry.Rule);
            json.WriteString("key", entry.Key);
            json.WriteString("field", entry.Field);
            json.WriteString("fingerprint", entry.Fingerprint);
            json.WriteString("context", entry.Context);
            json.WriteString("matched", entry.Matched);
            json.WriteString("title", entry.Title);
            json.WriteString("abstract", entry.Abstract);
            json.WriteString("path", entry.Path);
            if (entry.Records > 0)
                json.WriteNumber("records", entry.Records);
        });

    /// <param name="file">The file name for error messages.</param>
    /// <param name="number">The line number, 0-based.</param>
    /// <exception cref="InputException">The line is not a baseline entry.</exception>
    public static BaselineEntry Parse(string line, string file, int number)
    {
        var members = JsonLine.Read(line, file, number, "a baseline", Members);
        return new BaselineEntry
        {
            Rule = members.Text("rule"),
            Key = members.Text("key"),
            Field = members.Text("field"),
            Fingerprint = members.Text("fingerprint"),
            Context = members.Text("context"),
            Matched = members.Text("matched"),
            Title = members.Text("title"),
            Abstract = members.Text("abstract"),
            Path = members.Text("path"),
            Records = members.OptionalNumber("records") ?? 0,
        };
    }
}
