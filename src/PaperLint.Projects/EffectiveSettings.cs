using PaperLint.Engine.Discovery;
using PaperLint.Findings;
using PaperLint.Rules;

namespace PaperLint.Projects;

/// <summary>What holds for a file, value by value, each with who says so.</summary>
/// <param name="held">The configuration that the file has.</param>
/// <param name="run">The configuration of the run.</param>
/// <param name="profile">The profile that the command line names.</param>
public sealed class EffectiveSettings(RuleSourceFlags flags, RuleSources held, RuleSources run, string? profile)
{
    private const string Default = "default";
    private const string CommandLine = "command line";

    private readonly Configuration _configuration = held.Configuration ?? Configuration.Default;
    private readonly Configuration _ofRun = run.Configuration ?? Configuration.Default;

    /// <param name="file">The whole path; null for any file that no pattern is about.</param>
    public IEnumerable<(string Key, string Value, string Origin)> For(string? file)
    {
        var settings = _configuration.Settings;
        var meant = _configuration.Overrides.Where(member => member.Files.IsEmpty || (file is not null && member.Files.AnyMeans(file))).ToList();
        foreach (var member in meant.Where(member => member.Where.IsEmpty))
            settings = member.Settings.Over(settings);

        if (_configuration.RequiredVersion is { } version)
            yield return ("required-version", version, Origin("required-version"));
        yield return ("extends", held.RuleSets is { } sets ? string.Join(", ", sets) : "the set of each record's profile", flags.RuleSets.Count > 0 ? CommandLine : held.RuleSets is null ? Default : Origin("extends"));
        var said = Said(settings).ToLookup(setting => setting.Key, StringComparer.Ordinal);
        yield return profile is null ? Either("profile", "from each record's evidence") : ("profile", profile, CommandLine);
        yield return Either("target", "unicode; quotation marks and dashes as usual for the format");
        yield return Either("scripts", Scripts(settings.Target));
        yield return Either("csv.delimiter", "detected");
        yield return Either("csv.header", "detected");
        foreach (var setting in said.SelectMany(group => group).Where(setting => setting.Key.StartsWith("fields.", StringComparison.Ordinal) || setting.Key.StartsWith("rules.", StringComparison.Ordinal)))
            yield return setting;
        foreach (var member in meant.Where(member => !member.Where.IsEmpty))
        {
            yield return ("overrides", $"where {string.Join(" and ", member.Where.Select(condition => $"{condition.Field} is {string.Join(" or ", condition.Values)}"))}", member.Origin);
            foreach (var (key, value, origin) in Said(member.Settings))
                yield return ($"  {key}", StrongerThan(member, key) is { } stronger ? $"{value}, overridden by {stronger}" : value, origin);
        }

        foreach (var budget in _configuration.Budgets)
            yield return ($"budget.{budget.Of}", budget.Percent is { } percent ? $"{percent:0.###}%" : "no worse than baseline", budget.Place);
        foreach (var suppression in _configuration.Suppressions)
            yield return ("suppressions", $"{suppression.RuleId} in {suppression.Record}{(suppression.Field is { } field ? $", {field}" : "")}: {suppression.Reason}{(suppression.Expires is { } day ? $" (until {day:yyyy-MM-dd})" : "")}", suppression.Place);
        foreach (var pattern in _configuration.Exclude)
            yield return ("exclude", pattern.Pattern, Origin("exclude"));
        foreach (var folder in _configuration.RuleFolders)
            yield return ("rule-folders", folder, Origin("rule-folders"));
        foreach (var folder in flags.RuleFolders)
            yield return ("rule-folders", folder, CommandLine);
        yield return ("fail-on", _ofRun.FailOn == Severity.Off ? "never" : Word(_ofRun.FailOn ?? Severity.Warning), OriginOfRun("fail-on"));
        yield return ("min-precision", PrecisionWord.Of(_ofRun.MinPrecision ?? Precision.Low), OriginOfRun("min-precision"));
        yield return ("on-skipped", Word(_ofRun.OnSkipped ?? SkipPolicy.Error), OriginOfRun("on-skipped"));

        // Of two overrides that disagree the later wins, whether or not it has a condition.
        string? StrongerThan(ConfigurationOverride member, string key) => profile is not null && key == "profile"
            ? $"the {CommandLine}"
            : meant.Skip(meant.IndexOf(member) + 1).Where(later => later.Where.IsEmpty).Select(later => later.Settings.Origins.GetValueOrDefault(key)).LastOrDefault(place => place is not null);

        (string Key, string Value, string Origin) Either(string key, string otherwise) =>
            said[key].Append((Key: key, Value: otherwise, Origin: Default)).First();
    }

    /// <summary>What some settings say, and nothing of what they leave open.</summary>
    private static IEnumerable<(string Key, string Value, string Origin)> Said(FileSettings settings)
    {
        if (settings.Profile is { } profile)
            yield return ("profile", profile, OriginIn(settings, "profile"));
        if (settings.Target is { } target)
            yield return ("target", Word(target), OriginIn(settings, "target"));
        if (settings.Scripts is { } scripts)
            yield return ("scripts", Word(scripts), OriginIn(settings, "scripts"));
        if (settings.Csv.Delimiter is { } delimiter)
            yield return ("csv.delimiter", $"{(char)delimiter}", OriginIn(settings, "csv.delimiter"));
        if (settings.Csv.Header is { } header)
            yield return ("csv.header", Word(header), OriginIn(settings, "csv.header"));
        foreach (var (name, role) in settings.Fields)
            yield return ($"fields.{Word(role)}", name, OriginIn(settings, $"fields.{name}"));
        foreach (var (id, setting) in settings.Rules)
            yield return ($"rules.{id}", Word(setting), OriginIn(settings, $"rules.{id}"));
    }

    private static string Scripts(Target? target) => target switch
    {
        Target.Ascii => "plain",
        Target.Latex or Target.Keep => "keep",
        _ => "unicode in digests, plain in data files",
    };

    private static string Word(RuleSetting setting)
    {
        var parts = new List<string>();
        if (setting.Severity is { } severity)
            parts.Add(Word(severity));
        if (setting.FixSafety is { } safety)
            parts.Add($"fix {Word(safety)}");
        parts.AddRange(setting.Options?.Select(option => $"{option.Key} {option.Value}") ?? []);
        return parts.Count == 0 ? "on" : string.Join(", ", parts);
    }

    private static string Word<T>(T value)
        where T : notnull => value is Severity.Off ? "off" : value.ToString()!.ToLowerInvariant();

    private string Origin(string key) => _configuration.Origins.GetValueOrDefault(key, Default);

    /// <summary>What concerns the whole run is said by the configuration of the folder it is started in.</summary>
    private string OriginOfRun(string key) => _ofRun.Origins.GetValueOrDefault(key, Default);

    private static string OriginIn(FileSettings settings, string key) => settings.Origins.GetValueOrDefault(key, Default);
}
