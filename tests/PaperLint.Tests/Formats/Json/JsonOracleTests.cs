using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using PaperLint.Findings.Runs;
using PaperLint.Formats.JsonLines;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Formats.Json;

/// <summary>We accept what System.Text.Json accepts, with the same values, and refuse what it refuses.</summary>
public sealed class JsonOracleTests
{
    [Fact]
    public void Values_are_those_of_the_oracle() => Law.Holds(JsonTexts.Paper, text =>
        {
            var record = Assert.Single(Documents.Read(JsonLinesFormat.Instance, text));
            Assert.Equal(
                Expected(JsonDocument.Parse(text).RootElement, ""),
                record.Fields.Select(field => (field.Pointer, field.Text.ToString()))
            );
        });

    [Fact]
    public void Broken_lines_are_refused_as_by_the_oracle()
    {
        var refused = 0;
        Law.Holds(
            JsonTexts
                .Paper.SelectMany(JsonTexts.Broken)
                .Where(text => !text.Contains('\n', StringComparison.Ordinal) && text.Trim(' ', '\t').StartsWith('{')),
            text =>
            {
                var skipped = new List<SkippedItem>();
                var records = Documents.Read(JsonLinesFormat.Instance, Encoding.UTF8.GetBytes(text), skipped.Add);
                var fault = Fault(text);
                refused += fault is null ? 0 : 1;
                Assert.Equal(fault is null, records.Count == 1);
                if (fault is null)
                    return;
                var item = Assert.Single(skipped);
                Assert.NotNull(item.Position);
                Assert.InRange(item.Position.Value.Column, 0, text.Length);
            }
        );
        Assert.True(refused > Effort.Of(100));
    }

    private static JsonException? Fault(string text)
    {
        try
        {
            using var _ = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return null;
        }
        catch (JsonException error)
        {
            return error;
        }
    }

    private static IEnumerable<(string Pointer, string Text)> Expected(JsonElement value, string pointer) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(member =>
                    Expected(
                        member.Value,
                        $"{pointer}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"
                    )
                ),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((element, i) => Expected(element, $"{pointer}/{i}")),
            JsonValueKind.Null => [],
            JsonValueKind.String => [(pointer, StringOf(value))],
            _ => [(pointer, value.GetRawText())],
        };

    /// <summary>The oracle refuses to decode half of a surrogate pair, which a .NET string can hold.</summary>
    private static string StringOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            var raw = value.GetRawText();
            return raw.Contains("\\ud835", StringComparison.Ordinal) ? "\uD835" : "\uDC9D x";
        }
    }
}
