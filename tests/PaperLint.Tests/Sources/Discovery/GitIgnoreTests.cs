using PaperLint.Sources.Discovery;
using PaperLint.Tests.Rules;

namespace PaperLint.Tests.Sources.Discovery;

/// <summary>What Git ignores is ignored. Whole trees were compared with <c>git ls-files</c>; here is each rule once.</summary>
public class GitIgnoreTests
{
    [Theory]
    [InlineData("a.txt", "a.txt", true)]
    [InlineData("a.txt", "sub/a.txt", true)]
    [InlineData("/a.txt", "sub/a.txt", false)]
    [InlineData("sub/a.txt", "sub/a.txt", true)]
    [InlineData("sub/a.txt", "b/sub/a.txt", false)]
    [InlineData("*.txt", ".txt", true)]
    [InlineData("a*.txt", "ab/c.txt", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("**/a/b", "c/d/a/b", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/c/d/b", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("a**/b", "ac/b", true)]
    [InlineData("a**/b", "ac/d/b", false)]
    [InlineData("[a-c]1", "b1", true)]
    [InlineData("[!a-c]1", "b1", false)]
    [InlineData("[^a-c]1", "d1", true)]
    [InlineData("[]-]1", "]1", true)]
    [InlineData("[[:digit:]x]1", "71", true)]
    [InlineData("[z-a]1", "z1", true)]
    [InlineData("[z-a]1", "m1", false)]
    [InlineData("[ab", "[ab", false)]
    [InlineData(@"\#a", "#a", true)]
    [InlineData(@"\!a", "!a", true)]
    [InlineData("#a", "#a", false)]
    [InlineData(@"\*", "b", false)]
    [InlineData(@"a\ ", "a ", true)]
    [InlineData("a ", "a", true)]
    [InlineData("a/", "a", false)]
    [InlineData("a\n!a", "a", false)]
    [InlineData("!a\na", "a", true)]
    public void A_file_is_ignored_as_by_Git(string rules, string path, bool isIgnored)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".gitignore", $"{rules}\n");

        Assert.Equal(
            isIgnored,
            GitIgnore.Above(folder.Root).Enter(folder.Root).IsIgnored(Path.Combine(folder.Root, path), isFolder: false)
        );
    }

    [Fact]
    public void The_innermost_file_that_has_a_rule_decides()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".gitignore", "*.txt\nb/\n");
        folder.Write("sub/.gitignore", "!a.txt\n/sub/c.csv\n/d.csv\n");
        var (top, sub) = (GitIgnore.Above(folder.Root).Enter(folder.Root), Path.Combine(folder.Root, "sub"));
        var inside = top.Enter(sub);

        Assert.Equal(
            [true, true, false, true, false, true],
            new[]
            {
                top.IsIgnored(Path.Combine(folder.Root, "a.txt"), isFolder: false),
                top.IsIgnored(Path.Combine(sub, "b"), isFolder: true),
                inside.IsIgnored(Path.Combine(sub, "a.txt"), isFolder: false),
                inside.IsIgnored(Path.Combine(sub, "e.txt"), isFolder: false),
                inside.IsIgnored(Path.Combine(sub, "c.csv"), isFolder: false),
                inside.IsIgnored(Path.Combine(sub, "d.csv"), isFolder: false),
            }
        );
    }

    [Fact]
    public void What_stands_in_an_ignored_folder_is_ignored()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".git/HEAD", "");
        folder.Write(".gitignore", "b/\n");
        folder.Write("b/c/.gitignore", "!a.txt\n");
        var inside = Path.Combine(folder.Root, "b", "c");

        Assert.True(GitIgnore.Above(inside).Enter(inside).IsIgnored(Path.Combine(inside, "a.txt"), isFolder: false));
    }
}
