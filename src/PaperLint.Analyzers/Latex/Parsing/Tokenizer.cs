using System.Globalization;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex.Parsing;

/// <summary>Splits a text into tokens. Every character belongs to exactly one.</summary>
internal static class Tokenizer
{
    private const string Times = "times";

    /// <summary>A little less than on average, so that the list seldom grows.</summary>
    private const int CharactersInToken = 3;

    private const char Lost = '\uFFFD';

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / CharactersInToken);
        var addresses = new Addresses(text);
        var at = 0;
        while (at < text.Length)
        {
            var before = at;
            at =
                char.IsWhiteSpace(text[at]) ? AddSpace(text, at, tokens)
                : StartsChunk(text, at) && addresses.LengthAt(at) is > 0 and var length ? AddWord(at, length, tokens)
                : char.IsAsciiDigit(text[at]) ? AddNumber(text, at, tokens)
                : char.IsLetter(text[at]) || text[at] == Lost ? AddLetters(text, at, tokens)
                : text[at] is '∞' or '∂' or '∇' or '∅' ? AddSymbol(at, tokens)
                : text[at] == '\\' ? AddBackslash(text, at, tokens)
                : AddMark(at, tokens);
            if (at <= before)
                throw new InvalidOperationException("The tokenizer stands still.");
        }

        return tokens;
    }

    private static bool StartsChunk(string text, int at) =>
        char.IsLetter(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '{' or '<' or '"' or '\'');

    private static int AddSpace(string text, int at, List<Token> tokens)
    {
        var end = at + 1;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        tokens.Add(new Token(TokenKind.Space, at, end - at));
        return end;
    }

    private static int AddWord(int at, int length, List<Token> tokens)
    {
        tokens.Add(new Token(TokenKind.Word, at, length));
        return at + length;
    }

    private static int AddNumber(string text, int at, List<Token> tokens)
    {
        var end = at + 1;
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && !IsListComma(text, at, end))
            )
        )
        {
            end++;
        }

        tokens.Add(new Token(TokenKind.Number, at, end - at));
        return end;
    }

    /// <summary>Whether a comma separates numbers, because it is not followed by exactly three digits: <c>{2,1}</c>.</summary>
    private static bool IsListComma(string text, int start, int comma)
    {
        if (text[comma] != ',')
            return false;
        var digits = 0;
        while (comma + 1 + digits < text.Length && char.IsAsciiDigit(text[comma + 1 + digits]))
            digits++;
        return digits != 3 || comma == start;
    }

    private static int AddLetters(string text, int at, List<Token> tokens)
    {
        if (IsGreek(text[at]))
            return AddGreek(text, at, tokens);
        var end = at + 1;
        while (end < text.Length && IsWordPart(text[end]))
            end++;
        var run = text.AsSpan(at, end - at);
        if (run.Length == 1)
            tokens.Add(new Token(TokenKind.Letter, at, 1));
        else if (PlainWords.Has(run) || IsPartOfWord(text, at, end) || IsOtherCommand(text, at, end))
            tokens.Add(new Token(TokenKind.Word, at, run.Length));
        else if (CommandTable.Shared.TryFind(run, out var sign) && MayBeVariableBefore(sign, text, at, end))
            AddSigned(text, at, end, sign, tokens);
        else if (CommandTable.Shared.TryFind(run, out var command) && !WordSplitter.IsMember(run, new Surroundings(text, at, end)))
            tokens.Add(new Token(TokenKind.Command, at, run.Length, command));
        else if (WordSplitter.Split(text, at, end) is { } name)
            AddParts(text, at, name, tokens);
        else if (
            run.StartsWith(Times)
            && run.Length > Times.Length
            && at > 0
            && char.IsAsciiDigit(text[at - 1])
            && Gains.MayBeginWith(run[Times.Length..])
        )
            AddTimes(at, run.Length, tokens);
        else
            tokens.Add(new Token(TokenKind.Word, at, run.Length));
        return end;
    }

    /// <summary>
    /// Whether this is the rest of a word whose capital is in braces to protect it from BibTeX (<c>{A}ll</c>), or the name of an HTML
    /// entity (<c>&amp;le;</c>). Neither is a command, unless its name is not English.
    /// </summary>
    private static bool IsPartOfWord(string text, int at, int end)
    {
        if (at > 0 && text[at - 1] == '&')
            return end < text.Length && text[end] == ';';
        if (
            at < 3
            || text[at - 1] != '}'
            || (
                CommandTable.Shared.TryFind(text.AsSpan(at, end - at), out var command)
                && command.Reading == Reading.Command
                && !command.IsSymbol
            )
        )
            return false;
        var open = at - 2;
        while (open >= 0 && char.IsLetter(text[open]))
            open--;
        return open >= 0
            && open < at - 2
            && text[open] == '{'
            && (open == 0 || !(char.IsLetterOrDigit(text[open - 1]) || text[open - 1] is '_' or '^' or '}' or '\\'));
    }

    /// <summary>Whether this is the name of a command that LaTeX knows but PaperLint does not write. It is not split.</summary>
    private static bool IsOtherCommand(string text, int at, int end)
    {
        var run = text.AsSpan(at, end - at);
        return KnownCommands.Contains(run)
            && !CommandTable.Shared.TryFind(run, out _)
            && !LongerNames.BeginWithVariable(run, new Surroundings(text, at, end));
    }

    /// <summary>A single Greek letter is a variable; several are a word.</summary>
    private static int AddGreek(string text, int at, List<Token> tokens)
    {
        var end = at + 1;
        while (end < text.Length && IsGreek(text[end]))
            end++;
        tokens.Add(new Token(end - at == 1 ? TokenKind.Letter : TokenKind.Word, at, end - at));
        return end;
    }

    /// <summary>Adds a symbol that is an operand, from the source or from a fix.</summary>
    private static int AddSymbol(int at, List<Token> tokens)
    {
        tokens.Add(new Token(TokenKind.Letter, at, 1));
        return at + 1;
    }

    /// <summary>A character that could not be decoded may be any letter: in <c>d\uFFFDs le d\uFFFDp</c> d is not a variable.</summary>
    private static bool IsWordPart(char c) =>
        (char.IsLetter(c) && !IsGreek(c)) || c == Lost || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool IsGreek(char c) => c is >= '\u0370' and <= '\u03ff';

    /// <summary>
    /// Whether a name may also be a variable and the name of another sign, because what comes before is not certainly its left operand:
    /// <c>ngeq 3</c> is <c>n \geq 3</c>, <c>rtimes r</c> is <c>r \times r</c>.
    /// </summary>
    private static bool MayBeVariableBefore(Command command, string text, int at, int end) =>
        command is { Reading: Reading.Command, IsInfix: true }
        && CommandTable.Shared.TryFind(command.Name.AsSpan(1), out var sign)
        && sign.IsInfix
        && !new Surroundings(text, at, end).EndsOperand;

    /// <summary>
    /// Adds a variable and a sign if a right operand follows; adds a word if the letter before may be an article or the left operand.
    /// </summary>
    private static void AddSigned(string text, int at, int end, Command command, List<Token> tokens)
    {
        var around = new Surroundings(text, at, end);
        if (around.EndsArticle || !around.BeginsOperand || !CommandTable.Shared.TryFind(command.Name.AsSpan(1), out var sign))
        {
            tokens.Add(new Token(TokenKind.Word, at, end - at));
            return;
        }

        tokens.Add(new Token(TokenKind.Letter, at, 1, Form: TokenForm.Joined));
        tokens.Add(new Token(TokenKind.Command, at + 1, end - at - 1, sign, TokenForm.Joined));
    }

    private static void AddParts(string text, int at, GluedName name, List<Token> tokens)
    {
        var form = name.Certainty < Certainty.Certain ? TokenForm.DoubtfullyJoined : TokenForm.Joined;
        foreach (var part in name.Parts)
        {
            var span = part.Shift(at);
            tokens.Add(
                CommandTable.Shared.TryFind(span.Of(text), out var command) && part.Length > 1
                    ? new Token(TokenKind.Command, span.Start, span.Length, command, form)
                    : new Token(span.Length == 1 ? TokenKind.Letter : TokenKind.Word, span.Start, span.Length, Form: form)
            );
        }
    }

    /// <summary>Adds a factor with the next word attached to it: <c>4timesfaster</c>.</summary>
    private static void AddTimes(int at, int length, List<Token> tokens)
    {
        CommandTable.Shared.TryFind(Times, out var times);
        tokens.Add(new Token(TokenKind.Command, at, Times.Length, times, TokenForm.Joined));
        tokens.Add(new Token(TokenKind.Word, at + Times.Length, length - Times.Length));
    }

    private static int AddBackslash(string text, int at, List<Token> tokens)
    {
        var letters = LettersBeside.AsciiAfter(text, at + 1);
        var end = at + 1 + letters.Length;
        if (Negation.At(text, at) is var (negated, length))
            tokens.Add(new Token(negated is null ? TokenKind.Word : TokenKind.Command, at, length, negated, TokenForm.Kept));
        // A single letter after a backslash is an accent or an escape, for which there are other rules, or is not TeX at all.
        else if (end - at > 2 && CommandTable.Shared.TryFind(letters, out var command))
            tokens.Add(new Token(TokenKind.Command, at, end - at, command, TokenForm.Kept));
        else
            tokens.Add(OtherBackslash(text, at, end));
        return tokens[^1].End;
    }

    /// <summary>A backslash and the letters or the character after it, which are no command that PaperLint writes.</summary>
    private static Token OtherBackslash(string text, int at, int end) =>
        (end - at) switch
        {
            1 => new Token(TokenKind.Word, at, Math.Min(2, text.Length - at)),
            2 => new Token(TokenKind.Word, at, 2),
            var length => new Token(TokenKind.Word, at, length, Form: TokenForm.Kept),
        };

    private static int AddMark(int at, List<Token> tokens)
    {
        tokens.Add(new Token(TokenKind.Mark, at, 1));
        return at + 1;
    }
}
