using System.Globalization;

namespace PaperLint.Cli.Reviewing;

/// <summary>One line of text while it is being written; the cursor never stands inside of what is seen as one character.</summary>
internal sealed class LineEditor(string text)
{
    public string Text { get; private set; } = text;

    /// <summary>In UTF-16 code units.</summary>
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
