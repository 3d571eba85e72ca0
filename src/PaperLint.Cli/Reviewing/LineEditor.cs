using System.Globalization;

namespace PaperLint.Cli.Reviewing;

/// <summary>A line of text that is being edited. The cursor is never inside a user-perceived character.</summary>
internal sealed class LineEditor(string text)
{
    public string Text { get; private set; } = text;

    /// <summary>The position of the cursor, in UTF-16 code units.</summary>
    public int Cursor { get; private set; } = text.Length;

    public void Apply(KeyPress press)
    {
        switch (press.Kind)
        {
            case KeyPressKind.Text:
                Text = Text.Insert(Cursor, press.Text);
                Cursor += press.Text.Length;
                break;
            case KeyPressKind.Backspace:
                DeleteFrom(Before(Cursor));
                break;
            case KeyPressKind.DeleteWord:
                DeleteFrom(WordBefore());
                break;
            case KeyPressKind.DeleteLine:
                DeleteFrom(0);
                break;
            case KeyPressKind.Delete:
                Text = Text.Remove(Cursor, After(Cursor) - Cursor);
                break;
            case KeyPressKind.Left:
                Cursor = Before(Cursor);
                break;
            case KeyPressKind.Right:
                Cursor = After(Cursor);
                break;
            case KeyPressKind.Home:
                Cursor = 0;
                break;
            case KeyPressKind.End:
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
