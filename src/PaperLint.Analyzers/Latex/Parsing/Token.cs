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

/// <summary>How a token is written.</summary>
internal enum TokenForm
{
    /// <summary>By itself, without a backslash.</summary>
    Bare,

    /// <summary>Its backslash is still there, as part of the token.</summary>
    Kept,

    /// <summary>It was split off a longer run of letters, and so is not an English word.</summary>
    Joined,

    /// <summary>It was split off a longer run of letters that may be a word after all.</summary>
    DoubtfullyJoined,
}

/// <summary>A piece of a field's text as mathematics would read it.</summary>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="Command">The command that the letters name; null unless the kind is <see cref="TokenKind.Command"/>.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, Command? Command = null, TokenForm Form = TokenForm.Bare)
{
    public int End => Start + Length;

    public bool Kept => Form == TokenForm.Kept;

    public bool Joined => Form is TokenForm.Joined or TokenForm.DoubtfullyJoined;

    public bool Doubtful => Form == TokenForm.DoubtfullyJoined;
}
