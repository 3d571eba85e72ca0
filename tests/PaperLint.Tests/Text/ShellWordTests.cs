using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("data/my-run_1.jsonl", "data/my-run_1.jsonl")]
    [InlineData("my run.jsonl", "'my run.jsonl'")]
    [InlineData("it's.jsonl", @"'it'\''s.jsonl'")]
    [InlineData("$(date).jsonl", "'$(date).jsonl'")]
    [InlineData("**/*.jsonl", "'**/*.jsonl'")]
    [InlineData("-run.jsonl", "./-run.jsonl")]
    [InlineData("-my run.jsonl", "'./-my run.jsonl'")]
    [InlineData("", "''")]
    public void A_shell_takes_it_for_one_word(string path, string word) => Assert.Equal(word, ShellWord.Of(path));
}
