using System.Text;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Reports.Inspection;

/// <summary>A first configuration for the data that was found. What was detected is set; what else could be set is in comments.</summary>
/// <param name="schema">The URL of the schema for editors.</param>
/// <param name="version">The version of PaperLint that writes the configuration.</param>
public sealed class StartingConfiguration(Uri schema, string version)
{
    private const int MostFiles = 20;

    public string Write(IReadOnlyList<DocumentInspection> documents)
    {
        var text = new StringBuilder();
        Line($"# yaml-language-server: $schema={schema}");
        Line("# What PaperLint found out about this data. 'paperlint config FILE' shows the settings of a file and where they come from.");
        Line("");
        Line($"required-version: {version}");
        Line("");
        foreach (var document in documents.Take(MostFiles))
            Line($"# {Visible.Of(document.Path)}: {Summary(document)}");
        if (documents.Count > MostFiles)
            Line($"# and {documents.Count - MostFiles:N0} more");
        Line("");
        Line("# Rule sets for every record. Without them, each record is checked with the set for its profile.");
        Line("# extends: [recommended]");
        Line("");
        Line("# Single rules: off, on, info, warning or error; whether they fix; their options.");
        Line("# rules:");
        Line("#   LTX0005: off");
        Line("#   TXT0001: { severity: info, fix: none }");
        Line("");
        Line("# What fixes write: unicode, ascii, latex or keep; scripts as unicode (10⁻³), plain (10^-3) or keep.");
        Line("# Without these, digests are written for people and data files for programs.");
        Line("# target: unicode");
        Line("# scripts: plain");
        Line("");
        Overrides(documents, Line);
        Line("# What fails a run: error, warning, info or never; and whether unreadable records do: error or warn.");
        Line("fail-on: warning");
        Line("on-skipped: error");
        Line("# Only rules with at least this precision: very-high, high, medium or low.");
        Line("# min-precision: high");
        Line("");
        Line("# Files to skip when walking a folder.");
        Line("# exclude: ['drafts/**']");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static void Overrides(IReadOnlyList<DocumentInspection> documents, Action<string> line)
    {
        var unknown = documents.Where(document => !document.Guesses.IsEmpty).ToList();
        line("# Settings for some files, or for records by their fields; the later one wins.");
        if (unknown.Count == 0)
        {
            line("# overrides:");
            line("#   - files: ['*.csv']");
            line("#     fields: { title: name, abstract: text }");
            line("#     csv: { delimiter: tab, header: true }");
            line("#   - where: { source: 'arxiv*' }");
            line("#     profile: arxiv");
            line("");
            return;
        }

        line("overrides:");
        foreach (var document in unknown)
        {
            line("  # Guessed; please check.");
            foreach (var guess in document.Guesses)
                line($"  # {Visible.Of(guess.Name)} may be the {FieldsMapping.WordFor(guess.Role)}: {guess.Why}.");
            line($"  - {FieldsMapping.Member(document.Path, document.Guesses)}");
        }

        line("");
    }

    private static string Summary(DocumentInspection document) =>
        document.Format is not { } format
            ? "cannot be read"
            : $"{format}, {Quantity.Of("record", document.Records)}{string.Concat(document.Profiles.Take(3).Select(profile => $", {profile.Records:N0} {profile.Profile}"))}"
                + $"{(document.Records == 0 || document.Has(FieldRole.Title) || document.Has(FieldRole.Abstract) ? "" : ", no known name for a title or abstract")}";
}
