using System.Collections.Immutable;
using System.Text;
using PaperLint.Findings;

namespace PaperLint.Tests.Rules;

/// <summary>A page for people to review: each mistake, and what PaperLint says about it.</summary>
public sealed class MistakeTable
{
    private readonly StringBuilder _page = new();

    /// <param name="title">The mistake, in a few words.</param>
    /// <param name="shown">The text with the mistake; the whole file if it is small.</param>
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

    /// <summary>The errors that are reported; a file that is accepted fails the test.</summary>
    private static ImmutableArray<InputError> ErrorsOf(Action read) => Assert.Throws<InputException>(read).Errors;
}
