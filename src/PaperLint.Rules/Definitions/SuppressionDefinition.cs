using System.Collections.Immutable;
using System.Globalization;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>One of the <c>suppressions</c> of a configuration.</summary>
internal sealed class SuppressionDefinition : Definition
{
    /// <summary>The format of dates.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    private SuppressionDefinition(MappingReader keys)
        : base(keys)
    {
        Rule = keys.Text("rule");
        Record = keys.Text("record");
        Field = keys.Text("field");
        Reason = keys.Text("reason");
        Expires = keys.Text("expires");
    }

    public SuppressionDefinition(YamlFile file, YamlMapping mapping)
        : this(new MappingReader(file, mapping, "a suppression", Keys)) { }

    public static ImmutableArray<string> Keys { get; } = ["rule", "record", "field", "reason", "expires"];

    public Located<string>? Rule { get; }

    public Located<string>? Record { get; }

    public Located<string>? Field { get; }

    public Located<string>? Reason { get; }

    public Located<string>? Expires { get; }

    /// <summary>The suppression, after the definition was validated.</summary>
    public Suppression ToSuppression() =>
        new(
            new SuppressionScope(Rule!.Value, Record!.Value, Field?.Value),
            Reason!.Value,
            Expires is { } day ? DateOnly.ParseExact(day.Value, DayFormat, CultureInfo.InvariantCulture) : null,
            File.At(Position)
        );
}
