namespace PaperLint.Cli.Reviewing;

/// <summary>What was pressed.</summary>
/// <param name="Text">The character, where <paramref name="Kind"/> is <see cref="KeyPressKind.Text"/>.</param>
internal readonly record struct KeyPress(KeyPressKind Kind, string Text = "");

internal enum KeyPressKind
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
