using System.Collections;

namespace PaperLint.Fixing.Journals;

/// <summary>The edits of one document of a journal, read on each enumeration because there may be very many.</summary>
/// <param name="start">The offset of the first edit in the file, in bytes.</param>
internal sealed class JournalEdits(string path, long start, int count) : IReadOnlyCollection<JournalEdit>
{
    public int Count => count;

    public IEnumerator<JournalEdit> GetEnumerator()
    {
        using var lines = new JournalLines(path, start);
        for (var left = count; left > 0; left--)
            yield return JournalReader.EditOf(lines.Next() ?? throw new EndOfStreamException("The journal is shorter than it was."));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
