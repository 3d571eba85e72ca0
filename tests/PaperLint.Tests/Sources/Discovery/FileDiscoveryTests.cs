using PaperLint.Sources.Discovery;
using PaperLint.Tests.Rules;

namespace PaperLint.Tests.Sources.Discovery;

public class FileDiscoveryTests
{
    [Fact]
    public void An_empty_path_is_an_error_and_not_the_working_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "a");

        var found = new FileDiscovery(folder.Root, static _ => false).Find([""]);

        Assert.Empty(found.Files);
        Assert.Equal("The path is empty. Use '.' for the current folder.", Assert.Single(found.Errors).ToString());
    }

    [Fact]
    public void A_pattern_with_marks_that_mean_nothing_gets_a_hint()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "a");

        var found = new FileDiscovery(folder.Root, static _ => false).Find(["?.txt", "*.csv"]);

        Assert.Equal(
            [
                "?.txt: No file matches this pattern. Patterns support only * for part of a name and ** for any folders.",
                "*.csv: No file matches this pattern.",
            ],
            found.Errors.Select(error => error.ToString())
        );
    }

    [Theory]
    [InlineData("*/../c.txt")]
    [InlineData("**/../*.txt")]
    [InlineData("b*/../../x.txt")]
    public void A_pattern_that_goes_back_up_is_a_mistake(string pattern)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "a");

        var found = new FileDiscovery(folder.Root, static _ => false).Find([pattern, "a.txt"]);

        Assert.Equal(
            $"{pattern}: This pattern uses '..' after a wildcard. Start the pattern at the folder it should reach.",
            Assert.Single(found.Errors).ToString()
        );
        Assert.Single(found.Files);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("\\")]
    [InlineData("!")]
    [InlineData("[z-a].txt")]
    [InlineData("/a[")]
    public void A_line_of_an_ignore_file_that_is_no_pattern_ignores_nothing(string line)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".gitignore", $"{line}\nb.txt\n");
        folder.Write("a.txt", "a");
        folder.Write("b.txt", "b");
        folder.Write("sub/.gitignore", $"{line}\n");
        folder.Write("sub/c.txt", "c");

        var found = new FileDiscovery(folder.Root, static _ => false).Find(["."]);

        Assert.Equal(["a.txt", "sub/c.txt"], found.Files.Select(file => file.Path));
    }

    [Fact]
    public void A_name_that_begins_with_dots_lies_in_its_folder() =>
        Assert.Equal("..a.txt", DisplayPath.Of(Path.GetFullPath("..a.txt"), Path.GetFullPath(".")));
}
