using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>One thing that keeps a file from being used: data, rule file or configuration. Any such error means exit code 2.</summary>
/// <param name="Path">The file, as people should see it; null where the error is not about a file.</param>
/// <param name="Position">Where in it, 0-based; null where it is about the whole file.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Hint">What to do about it, as a sentence; null where the message says enough.</param>
public sealed record InputError(string? Path, LinePosition? Position, string Message, string? Hint = null)
{
    /// <summary>One line: <c>file:line:column: message hint</c>.</summary>
    public override string ToString()
    {
        var place = (Path, Position) switch
        {
            (null, _) => "",
            ({ } path, null) => $"{path}: ",
            ({ } path, { } position) => $"{path}:{position}: ",
        };
        return Hint is null ? $"{place}{Message}" : $"{place}{Message} {Hint}";
    }
}
