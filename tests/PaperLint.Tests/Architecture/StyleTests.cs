using System.Text.RegularExpressions;

namespace PaperLint.Tests.Architecture;

/// <summary>Points of style that no review should have to repeat.</summary>
public sealed partial class StyleTests
{
    private const int MostLines = 400;

    private static readonly char Slash = Path.DirectorySeparatorChar;

    [Fact]
    public void No_name_says_nothing()
    {
        var empty = EmptyName();
        Assert.All(Sources(), file =>
        {
            var path = Path.GetRelativePath(Repository.Root, file);
            Assert.DoesNotMatch(@"(^|[\\/])(Helpers?|Utils?|Utilities|Common|Managers?|Internal)(\.cs)?([\\/]|$)", path);
            Assert.All(empty.Matches(File.ReadAllText(file)), match => Assert.Fail($"{path} declares {match.Groups["name"].Value}."));
        });
    }

    [Fact]
    public void No_comment_repeats_the_name() =>
        Assert.All(Lines(), line => Assert.False(EmptyComment().IsMatch(line.Text), $"{line.Place}: {line.Text.Trim()}"));

    [Fact]
    public void No_file_is_longer_than_a_few_screens() => Assert.All(Sources(), file =>
        {
            var lines = File.ReadLines(file).Count();
            Assert.True(lines <= MostLines, $"{Path.GetRelativePath(Repository.Root, file)} has {lines} lines.");
        });

    [Fact]
    public void The_forbidden_is_recognised()
    {
        Assert.Matches(EmptyName(), "public static class Text" + "Helpers");
        Assert.Matches(EmptyName(), "internal sealed record Rule" + "Manager(int X);");
        Assert.DoesNotMatch(EmptyName(), "internal sealed class Revision");
        Assert.Matches(EmptyComment(), "    /// <summary>Gets or sets the name.</summary>");
        Assert.Matches(EmptyComment(), "/// Performs the work.");
        Assert.DoesNotMatch(EmptyComment(), "// Performs the work.");
    }

    [GeneratedRegex(
        @"\b(class|struct|record|interface|enum)\s+(?<name>\w*(Helpers?|Utils?|Utilities|Common|Managers?|Internal))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^\s*///\s*(<\w+>)?\s*(Gets or sets|Performs the)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EmptyComment();

    private static IEnumerable<(string Place, string Text)> Lines() =>
        Sources()
            .SelectMany(file =>
                File.ReadLines(file).Select((text, index) => ($"{Path.GetRelativePath(Repository.Root, file)}:{index + 1}", text))
            );

    private static List<string> Sources()
    {
        string[] folders = ["src", "tests"];
        var files = folders
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file =>
                !file.Contains($"{Slash}obj{Slash}", StringComparison.Ordinal)
                && !file.Contains($"{Slash}bin{Slash}", StringComparison.Ordinal)
            )
            .ToList();
        Assert.NotEmpty(files);
        return files;
    }
}
