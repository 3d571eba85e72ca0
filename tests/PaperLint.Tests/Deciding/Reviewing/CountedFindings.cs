using System.Collections;
using PaperLint.Findings;

namespace PaperLint.Tests.Deciding.Reviewing;

/// <summary>Findings that count how many times they are enumerated.</summary>
internal sealed class CountedFindings(IReadOnlyCollection<Finding> findings) : IReadOnlyCollection<Finding>
{
    public int Passes { get; private set; }

    public int Count => findings.Count;

    public IEnumerator<Finding> GetEnumerator()
    {
        Passes++;
        return findings.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
