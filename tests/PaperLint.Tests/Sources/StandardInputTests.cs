using PaperLint.Sources;

namespace PaperLint.Tests.Sources;

public class StandardInputTests
{
    [Fact]
    public void Nobody_else_can_read_what_is_kept_and_nothing_is_kept_afterwards()
    {
        string path;
        using (var input = new StandardInput(new MemoryStream([1, 2, 3]), CancellationToken.None))
        {
            using var stream = (FileStream)input.As("stdin").Open();
            path = stream.Name;
            Assert.Equal(3, stream.Length);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        Assert.False(File.Exists(path));
    }
}
