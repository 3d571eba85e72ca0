using System.Collections.Immutable;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Reports.Markdown;

namespace PaperLint.Reports.Sarif;

/// <summary>The rules of the log, each once, and the index by which results refer to them.</summary>
internal sealed class SarifRules
{
    /// <summary>The maximum length of a description; GitHub rejects longer ones.</summary>
    private const int LongestDescription = 1024;

    private const int MostTags = 20;

    private readonly SarifOptions _options;
    private readonly ImmutableArray<RuleInfo> _rules;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    /// <param name="rules">The rules that ran; a rule that ran with several severities may occur more than once.</param>
    public SarifRules(ImmutableArray<RuleInfo> rules, SarifOptions options)
    {
        _options = options;
        _rules = [.. rules.DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        for (var at = 0; at < _rules.Length; at++)
            _indexes.Add(_rules[at].Id, at);
    }

    /// <exception cref="KeyNotFoundException">The rule did not run.</exception>
    public int IndexOf(string id) => _indexes[id];

    /// <summary>The index of a rule; null if the rule did not run.</summary>
    public int? TryIndexOf(string id) => _indexes.TryGetValue(id, out var index) ? index : null;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in _rules)
            Write(json, rule);
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.PascalName);
        json.WriteTextObject("shortDescription", Description(rule.Summary));
        json.WriteTextObject("fullDescription", Description(rule.Why));
        json.WriteStartObject("messageStrings");
        json.WriteTextObject(SarifMessages.Id, SarifMessages.TemplateOf(rule.Message));
        if (rule.IsSourceFact)
        {
            foreach (var (id, kind) in SarifMessages.Facts)
                json.WriteTextObject(id, SarifMessages.TemplateOf(SourceFact.MessageOf(rule, kind)));
        }

        json.WriteEndObject();
        json.WriteTextObject("help", RuleHelp.Text(rule), RuleHelp.Markdown(rule));
        json.WriteString("helpUri", $"{_options.RulesUri.AbsoluteUri}#{RuleIndex.AnchorOf(rule)}");
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifLevels.LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStringArray("tags", [.. rule.Tags.Prepend(rule.Family.Name).Distinct(StringComparer.Ordinal).Take(MostTags)]);
        json.WriteString("precision", SarifLevels.PrecisionOf(rule.Precision));
        json.WriteString("problem.severity", SarifLevels.ProblemSeverityOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The first paragraph on one line, within the limit, with a period at its end.</summary>
    private static string Description(string text)
    {
        var paragraph = text.Trim().ReplaceLineEndings("\n").Split("\n\n")[0].Replace('\n', ' ');
        var line = Visible.Of(paragraph);
        if (line.Length <= LongestDescription)
            return line.EndsWith('.') ? line : $"{line.TrimEnd(':')}.";
        var end = line.LastIndexOf(' ', LongestDescription - 2);
        return $"{line[..(end > 0 ? end : LongestDescription - 2)]}….";
    }
}
