using PaperLint.Findings;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>Lines for items of which there may be thousands that share one reason.</summary>
internal static class RepeatedLines
{
    private const int Most = 10;

    /// <param name="reasonOf">The reason by which items are grouped.</param>
    /// <param name="countOf">How many things an item stands for.</param>
    /// <param name="all">Whether each item gets a line; otherwise, if there are many, only the first for each reason.</param>
    /// <param name="line">The line of an item, given a text that says how many more have the same reason, which may be empty.</param>
    /// <param name="more">What one of these is called, such as <c>more position</c>.</param>
    /// <param name="rest">
    /// The last line if not all items have one: how many there are, given a text about those whose reason has no line, which may be empty.
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
