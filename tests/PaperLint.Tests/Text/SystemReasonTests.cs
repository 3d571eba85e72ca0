using PaperLint.Text;

namespace PaperLint.Tests.Text;

/// <summary>People read the reason of an error, but neither texts of system exceptions nor names of our drafts.</summary>
public sealed class SystemReasonTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("paperlint-test-").FullName;

    [Fact]
    public void What_is_not_there_is_said_to_be() =>
        Assert.Equal("There is no such file or folder.", Of(() => File.OpenRead(Path.Combine(_folder, "none/a.txt"))));

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_in_the_way()
    {
        File.WriteAllText(Path.Combine(_folder, "a"), "");
        Assert.Equal(
            "A file has the name of its folder. Move that file away.",
            Of(() => Directory.CreateDirectory(Path.Combine(_folder, "a")))
        );
    }

    [Fact]
    public void What_has_no_sentence_here_keeps_the_words_of_the_system_without_the_path() =>
        Assert.Equal("Input/output error.", SystemReason.Of(new IOException("Input/output error : '/proc/self/mem'")));

    [Fact]
    public void A_refusal_names_no_path() =>
        Assert.Equal(
            "Permission denied.",
            SystemReason.Of(new UnauthorizedAccessException("Access to the path '/a/.paperlint-1.tmp' is denied."))
        );

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Of(Action action) => SystemReason.Of(Assert.ThrowsAny<IOException>(action));
}
