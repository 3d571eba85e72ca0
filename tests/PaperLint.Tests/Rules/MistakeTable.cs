using System.Collections.Immutable;
using System.Text;
using PaperLint.Findings;

namespace PaperLint.Tests.Rules;

/// <summary>A page for people to review: what is written wrongly, and what PaperLint says of it.</summary>
public sealed class MistakeTable
{
    private readonly StringBuilder _page = new();

    /// <param name="title">What is wrong, in a few words.</param>
    /// <param name="shown">What makes the difference; the whole file where it is small.</param>
    public void Add(string title, string shown, Action read)
    {
        _page.Append("== ").Append(title).Append('\n');
        foreach (var line in shown.TrimEnd('\n').Split('\n'))
            _page.Append("   | ").Append(line).Append('\n');
        foreach (var error in ErrorsOf(read))
            _page.Append(error).Append('\n');
        _page.Append('\n');
    }

    public override string ToString() => _page.ToString();

    /// <summary>What is said; a file that is taken without a word fails the test.</summary>
    private static ImmutableArray<InputError> ErrorsOf(Action read) => Assert.Throws<InputException>(read).Errors;
}
