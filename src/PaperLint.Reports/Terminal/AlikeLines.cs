using PaperLint.Findings;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>Lines for things of which there may be thousands, and one reason for all of them.</summary>
internal static class AlikeLines
{
    private const int Most = 10;

    /// <param name="reasonOf">What alike things share.</param>
    /// <param name="countOf">How many a thing stands for.</param>
    /// <param name="all">Whether each has its line; otherwise, of very many, the first for each reason.</param>
    /// <param name="line">The line of one, with words for how many more are like it; they may be empty.</param>
    /// <param name="more">What one of those is called, such as <c>more place</c>.</param>
    /// <param name="rest">
    /// The last line where not every one has its own: how many there are, in words that may be empty of how many reasons have no line.
    /// </param>
    public static IEnumerable<TerminalLine> Of<T, TReason>(
        IReadOnlyList<T> things,
        Func<T, TReason> reasonOf,
        Func<T, long> countOf,
        bool all,
        Func<T, string, TerminalLine> line,
        string more,
        Func<string, string> rest
    )
    {
        if (things.Count <= Most || all)
        {
            foreach (var thing in things)
                yield return line(thing, Others(countOf(thing)));
            yield break;
        }

        List<List<T>> alike = [.. things.GroupBy(reasonOf).Select(group => group.ToList())];
        foreach (var group in alike.Take(Most))
            yield return line(group[0], Others(group.Sum(countOf)));
        var left = alike.Skip(Most).Sum(group => group.Sum(countOf));
        yield return new TerminalLine().Add(rest(left > 0 ? $", {left:N0} of them for other reasons" : ""), Tone.Dim);

        string Others(long count) => count == 1 ? "" : $" ({Quantity.Of(more, count - 1)}, for the same reason)";
    }
}
