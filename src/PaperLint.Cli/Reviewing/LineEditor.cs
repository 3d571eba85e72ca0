using System.Globalization;

namespace PaperLint.Cli.Reviewing;

/// <summary>One line of text while it is being written; the cursor never stands inside of what is seen as one character.</summary>
internal sealed class LineEditor(string text)
{
    public string Text { get; private set; } = text;

    /// <summary>In UTF-16 code units.</summary>
    public int Cursor { get; private set; } = text.Length;

    public void Apply(Stroke stroke)
    {
        switch (stroke.Kind)
        {
            case StrokeKind.Text:
                Text = Text.Insert(Cursor, stroke.Text);
                Cursor += stroke.Text.Length;
                break;
            case StrokeKind.Backspace:
                DeleteFrom(Before(Cursor));
                break;
            case StrokeKind.DeleteWord:
                DeleteFrom(WordBefore());
                break;
            case StrokeKind.DeleteLine:
                DeleteFrom(0);
                break;
            case StrokeKind.Delete:
                Text = Text.Remove(Cursor, After(Cursor) - Cursor);
                break;
            case StrokeKind.Left:
                Cursor = Before(Cursor);
                break;
            case StrokeKind.Right:
                Cursor = After(Cursor);
                break;
            case StrokeKind.Home:
                Cursor = 0;
                break;
            case StrokeKind.End:
                Cursor = Text.Length;
                break;
        }
    }

    private void DeleteFrom(int start)
    {
        Text = Text.Remove(start, Cursor - start);
        Cursor = start;
    }

    private int Before(int at) => StringInfo.ParseCombiningCharacters(Text).LastOrDefault(start => start < at);

    private int After(int at) => at == Text.Length ? at : at + StringInfo.GetNextTextElementLength(Text, at);

    private int WordBefore()
    {
        var at = Text.AsSpan(0, Cursor).TrimEnd().Length;
        return Text.AsSpan(0, at).LastIndexOfAny(" \t\r\n") + 1;
    }
}
