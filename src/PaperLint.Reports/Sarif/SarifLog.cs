using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Reports.Sarif;

/// <summary>A complete log with one run.</summary>
internal sealed class SarifLog
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private readonly SarifOptions _options;
    private readonly RunSummary _summary;
    private readonly SarifSelection _selection;
    private readonly SarifRules _rules;
    private readonly SarifUris _uris;

    public SarifLog(SarifOptions options, RunSummary summary, SarifSelection selection)
    {
        _options = options;
        _summary = summary;
        _selection = selection;
        _rules = new SarifRules(summary.Rules, options);
        _uris = new SarifUris(options);
    }

    public void Write(IEnumerable<Finding> findings, TextWriter output)
    {
        using var log = new JsonOutput(output);
        var json = log.Json;
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        new SarifInvocation(_options, _summary, _selection, _rules, _uris).Write(json);
        WriteBase(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var results = new SarifResult(_rules, _uris);
        foreach (var finding in _selection.From(findings))
        {
            results.Write(json, finding);
            log.Drain();
        }

        json.WriteEndArray();
        WriteComparisons(json);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        log.EndLine();
    }

    private void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "PaperLint");
        json.WriteString("version", _options.ToolVersion);
        json.WriteString("semanticVersion", _options.ToolVersion);
        json.WriteString("informationUri", _options.InformationUri.AbsoluteUri);
        _rules.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Findings that no longer exist have no location in the files, so they are counted instead of listed.</summary>
    private void WriteComparisons(Utf8JsonWriter json)
    {
        if (_summary is { Baseline: null, Since: null })
            return;
        json.WriteStartObject("properties");
        if (_summary.Baseline is { } baseline)
        {
            json.WriteStartObject("baseline");
            json.WriteNumber("new", baseline.New);
            json.WriteNumber("unchanged", baseline.Unchanged);
            json.WriteNumber("absent", baseline.Absent);
            json.WriteEndObject();
        }

        if (_summary.Since is { } since)
        {
            json.WriteStartObject("since");
            json.WriteString("commit", since.Commit.Hash);
            json.WriteString("reference", since.Commit.Reference);
            json.WriteNumber("new", since.New);
            json.WriteNumber("unchanged", since.Unchanged);
            json.WriteNumber("fixed", since.Fixed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The base has a name but no URI, because a path on this machine would mean nothing on another.</summary>
    private void WriteBase(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifUris.BaseId);
        json.WriteTextObject(
            "description",
            _options.VersionControl is null ? "The folder that the paths are relative to." : "The root of the checkout."
        );
        json.WriteEndObject();
        json.WriteEndObject();
        if (_options.VersionControl is not { } control)
            return;
        json.WriteStartArray("versionControlProvenance");
        json.WriteStartObject();
        json.WriteString("repositoryUri", WithoutUser(control.RepositoryUri));
        json.WriteString("revisionId", control.Revision);
        if (control.Branch is { } branch)
            json.WriteString("branch", branch);
        json.WriteStartObject("mappedTo");
        json.WriteString("uriBaseId", SarifUris.BaseId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Removes the user part, because the URL of a remote may contain a token.</summary>
    private static string WithoutUser(Uri uri) =>
        uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
}
