using System.Collections.Immutable;
using System.Text.Json;

namespace PaperLint.Tests.Analyzers.Cases;

/// <summary>A text that was written to be found damaged, or to be left alone.</summary>
/// <param name="Damage">Each exact part that is damaged, in order; empty if the text is right.</param>
/// <param name="Fixed">The text after safe fixes; null if it stays.</param>
/// <param name="Offered">The text after safe and unsafe fixes, if it is another.</param>
public sealed record DamageCase(string Name, string Kind, string Text, ImmutableArray<string> Damage, string? Fixed, string? Offered)
{
    /// <summary>The text after safe fixes if scripts are those of Unicode; null if it is the same.</summary>
    public string? Unicode { get; init; }

    /// <summary>The code of its language (ISO 639-1).</summary>
    public required string Language { get; init; }

    /// <summary>The cases of a file among the fixtures.</summary>
    public static IReadOnlyList<DamageCase> In(string file) =>
        [
            .. File.ReadLines(Path.Combine(Repository.Fixtures, "cases", file))
                .Select(line =>
                {
                    using var json = JsonDocument.Parse(line);
                    var root = json.RootElement;
                    return new DamageCase(
                        root.GetProperty("name").GetString()!,
                        root.GetProperty("kind").GetString()!,
                        root.GetProperty("text").GetString()!,
                        [.. root.GetProperty("damage").EnumerateArray().Select(part => part.GetString()!)],
                        root.GetProperty("fixed").GetString(),
                        root.TryGetProperty("offered", out var offered) ? offered.GetString() : null
                    )
                    {
                        Unicode = root.TryGetProperty("unicode", out var unicode) ? unicode.GetString() : null,
                        Language = root.GetProperty("lang").GetString()!,
                    };
                }),
        ];
}
