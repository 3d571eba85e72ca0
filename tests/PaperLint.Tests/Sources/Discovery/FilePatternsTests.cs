using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.FileSystemGlobbing;
using PaperLint.Rules;
using PaperLint.Sources.Discovery;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Sources.Discovery;

/// <summary>
/// Patterns of a configuration select the same files as <see cref="Matcher"/> does, and thousands of patterns for thousands of files do
/// not take minutes.
/// </summary>
public sealed class FilePatternsTests
{
    private static readonly string[] Pieces = ["a", "ab", "*", "**", "a*", "*b", "*.*", ".", "", "a*b*a"];

    [Fact]
    public void What_is_passed_over_the_matcher_does_not_match_either() =>
        Prop.ForAll<byte[], byte[]>(
                (pattern, path) =>
                {
                    var (said, full) = (Join(pattern, Pieces), "/data/" + Join(path, ["a", "b", "ab", "aba", "a.b", "ba"]));
                    if (said.Trim('/').Length == 0)
                        return true;
                    var matcher = new Matcher(StringComparison.Ordinal);
                    matcher.AddInclude(said.Contains('/', StringComparison.Ordinal) ? said : $"**/{said}");
                    return matcher.Match("/data", full).HasMatches == new[] { new FilePattern("/data", said) }.AnyMatches(full);
                }
            )
            .Check(Law.Tried(100));

    [Fact]
    public void Thousands_of_patterns_and_files_take_seconds()
    {
        List<FilePattern> patterns =
        [
            .. Enumerable.Range(0, 2_000).Select(at => new FilePattern("/data", at % 2 == 0 ? $"drafts{at}/**" : $"tmp{at}-*.jsonl")),
        ];
        var clock = Stopwatch.StartNew();

        Assert.DoesNotContain(Enumerable.Range(0, 2_000), at => patterns.AnyMatches($"/data/folder/file{at}.jsonl"));

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    private static string Join(byte[]? bytes, string[] pieces) =>
        string.Join('/', (bytes is { Length: > 0 } ? bytes : [1]).Take(4).Select(one => pieces[one % pieces.Length]));
}
