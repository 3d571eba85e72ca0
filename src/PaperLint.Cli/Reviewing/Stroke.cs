namespace PaperLint.Cli.Reviewing;

/// <summary>What was pressed.</summary>
/// <param name="Text">The character, where <paramref name="Kind"/> is <see cref="StrokeKind.Text"/>.</param>
internal readonly record struct Stroke(StrokeKind Kind, string Text = "");

internal enum StrokeKind
{
    Text,
    Enter,
    Escape,
    Backspace,
    Delete,
    DeleteWord,
    DeleteLine,
    Left,
    Right,
    Home,
    End,

    /// <summary>Nothing was pressed: the terminal has another size, or is back.</summary>
    Redraw,

    /// <summary>There will be no more.</summary>
    EndOfInput,
}
