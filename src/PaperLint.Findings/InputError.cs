using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>One reason why a file (data, rule file or configuration) cannot be used. Any such error means exit code 2.</summary>
/// <param name="Path">The file, as shown to people; null if the error is not about a file.</param>
/// <param name="Position">The position in the file, 0-based; null if the error is about the whole file.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Hint">What to do about it, as a sentence; null if the message says enough.</param>
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
