using PaperLint.Analyzers.Commands;

namespace PaperLint.Analyzers.Latex.Parsing;

internal enum TokenKind
{
    Space,

    /// <summary>Digits, with points and commas between digits.</summary>
    Number,

    /// <summary>A single letter: a variable, or a word such as "a".</summary>
    Letter,

    /// <summary>Letters that are not a command.</summary>
    Word,
    Command,

    /// <summary>Any other character.</summary>
    Mark,
}

/// <summary>A piece of a field's text as mathematics would read it.</summary>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="Command">The command that the letters name; null unless the kind is <see cref="TokenKind.Command"/>.</param>
/// <param name="Kept">Whether its backslash is still there, as part of the token.</param>
/// <param name="Joined">Whether it was split off a longer run of letters, and so is not an English word.</param>
/// <param name="Doubtful">Whether that run may be a word after all.</param>
internal readonly record struct Token(
    TokenKind Kind,
    int Start,
    int Length,
    Command? Command = null,
    bool Kept = false,
    bool Joined = false,
    bool Doubtful = false
)
{
    public int End => Start + Length;
}
