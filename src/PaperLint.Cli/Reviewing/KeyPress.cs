namespace PaperLint.Cli.Reviewing;

/// <summary>A key that was pressed, or another event of the terminal.</summary>
/// <param name="Text">The character, if <paramref name="Kind"/> is <see cref="KeyPressKind.Text"/>.</param>
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

    /// <summary>No key was pressed: the terminal was resized, or the program was resumed.</summary>
    Redraw,

    /// <summary>There will be no more input.</summary>
    EndOfInput,
}
