using System.Text;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Sources;

namespace PaperLint.Campaigns.WrongSymbols;

/// <summary>What <c>--fix</c> would write into records.</summary>
internal static class SafeEdits
{
    /// <summary>The profiles that a record may be given; "shown" is the one that the record itself shows.</summary>
    public static IReadOnlyList<string> Profiles { get; } = ["shown", "plain", "huggingface", "arxiv", "jats"];

    /// <summary>The safe fixes in sheets, one line each: profile, name, rule, and the edit in its context.</summary>
    public static IEnumerable<string> In(IReadOnlyList<Sheet> sheets, string profile) =>
        Of(AsJsonLines(sheets), "sheets.jsonl", profile)
            .Select(found => (found.Edit, Sheet: sheets[(int)found.Finding.Location.Record.Row], found.Finding))
            .Where(found => found.Edit.Field != "abstract" || found.Edit.Text.Span.Start >= found.Sheet.Preface)
            .Select(found => $"{profile}\t{found.Sheet.Name}\t{found.Finding.Rule.Id}\t{Shown(found.Sheet, found.Edit)}");

    /// <summary>The safe fixes in a document, and their findings.</summary>
    public static IEnumerable<(Finding Finding, FieldEdit Edit)> Of(byte[] content, string path, string profile)
    {
        var options = new LintOptions
        {
            Book = BuiltInRules.Load(),
            Profile = profile == "shown" ? null : profile,
            KeepsMembers = true,
        };
        using var result = new LintRun(options).Execute(
            [new DocumentSource(path, IsNamed: true, () => new MemoryStream(content, writable: false))],
            [],
            CancellationToken.None
        );
        Assert.Empty(result.Summary.Errors);
        foreach (var finding in result.Findings.Concat(result.Members))
        {
            foreach (var edit in finding.Fix is { Safety: FixSafety.Safe } fix ? fix.Edits : [])
                yield return (finding, edit);
        }
    }

    public static byte[] AsJsonLines(IEnumerable<Sheet> sheets)
    {
        var lines = new StringBuilder();
        foreach (var sheet in sheets)
            lines.Append(JsonSerializer.Serialize(new { title = sheet.Title, @abstract = sheet.Abstract })).Append('\n');
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static string Shown(Sheet sheet, FieldEdit edit)
    {
        var text = edit.Field == "title" ? sheet.Title : sheet.Abstract!;
        var span = edit.Text.Span;
        var (from, to) = (Math.Max(0, span.Start - 16), Math.Min(text.Length, span.End + 12));
        return $"…{text[from..span.Start]}[{text[span.Start..span.End]} → {edit.Text.NewText}]{text[span.End..to]}…".ReplaceLineEndings(
            "⏎"
        );
    }
}
