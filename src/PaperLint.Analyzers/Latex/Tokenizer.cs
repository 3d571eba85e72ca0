using System.Globalization;

namespace PaperLint.Analyzers.Latex;

/// <summary>Cuts a text into tokens; every character belongs to exactly one.</summary>
internal static class Tokenizer
{
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var before = at;
            at = char.IsWhiteSpace(text[at]) ? AddSpace(text, at, tokens)
                : StartsChunk(text, at) && Addresses.LengthAt(text, at) is > 0 and var length ? AddWord(at, length, tokens)
                : char.IsAsciiDigit(text[at]) ? AddNumber(text, at, tokens)
                : char.IsLetter(text[at]) ? AddLetters(text, at, tokens)
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
        while (end < text.Length && (char.IsAsciiDigit(text[end])
            || text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && !IsListComma(text, at, end)))
        {
            end++;
        }

        tokens.Add(new Token(TokenKind.Number, at, end - at));
        return end;
    }

    /// <summary>A comma that is not followed by exactly three digits separates: <c>{2,1}</c>.</summary>
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
        else if (CommandTable.Shared.TryFind(run, out var command) && !IsVariableBefore(command) && !(run is "sin" && new Surroundings(text, at, end).BeginsPair))
            tokens.Add(new Token(TokenKind.Command, at, run.Length, command));
        else if (WordSplitter.Split(text, at, end) is { } name)
            AddParts(text, at, name, tokens);
        else if (run.StartsWith("times") && at > 0 && char.IsAsciiDigit(text[at - 1]) && !run.StartsWith("timest"))
            AddTimes(at, run.Length, tokens);
        else
            tokens.Add(new Token(TokenKind.Word, at, run.Length));
        return end;
    }

    /// <summary>A Greek letter by itself is a variable; several are a word.</summary>
    private static int AddGreek(string text, int at, List<Token> tokens)
    {
        var end = at + 1;
        while (end < text.Length && IsGreek(text[end]))
            end++;
        tokens.Add(new Token(end - at == 1 ? TokenKind.Letter : TokenKind.Word, at, end - at));
        return end;
    }

    /// <summary>Symbols that are operands, as a repair or the source itself writes them.</summary>
    private static int AddSymbol(int at, List<Token> tokens)
    {
        tokens.Add(new Token(TokenKind.Letter, at, 1));
        return at + 1;
    }

    private static bool IsWordPart(char c) => char.IsLetter(c) && !IsGreek(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool IsGreek(char c) => c is >= '\u0370' and <= '\u03ff';

    /// <summary>Whether a relation's negation is far likelier a variable before the relation: <c>ngeq 3</c> is <c>n \geq 3</c>.</summary>
    private static bool IsVariableBefore(Command command) =>
        command.Name[0] == 'n' && CommandTable.Shared.TryFind(command.Name.AsSpan(1), out var positive) && positive is { IsInfix: true, Reading: Reading.Command };

    private static void AddParts(string text, int at, GluedName name, List<Token> tokens)
    {
        var isDoubtful = name.Certainty < Certainty.Certain;
        foreach (var part in name.Parts)
        {
            var span = part.Shift(at);
            tokens.Add(CommandTable.Shared.TryFind(span.Of(text), out var command) && part.Length > 1
                ? new Token(TokenKind.Command, span.Start, span.Length, command, Joined: true, Doubtful: isDoubtful)
                : new Token(span.Length == 1 ? TokenKind.Letter : TokenKind.Word, span.Start, span.Length, Joined: true, Doubtful: isDoubtful));
        }
    }

    /// <summary>A factor with the next word stuck to it: <c>4timesfaster</c>.</summary>
    private static void AddTimes(int at, int length, List<Token> tokens)
    {
        CommandTable.Shared.TryFind("times", out var times);
        tokens.Add(new Token(TokenKind.Command, at, 5, times, Joined: true));
        tokens.Add(new Token(TokenKind.Word, at + 5, length - 5));
    }

    private static int AddBackslash(string text, int at, List<Token> tokens)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        // One letter after a backslash is an accent or an escape, which are other rules' business, or no TeX at all.
        if (end - at > 2 && CommandTable.Shared.TryFind(text.AsSpan(at + 1, end - at - 1), out var command))
            tokens.Add(new Token(TokenKind.Command, at, end - at, command, Kept: true));
        else
            tokens.Add(new Token(TokenKind.Word, at, end - at == 1 ? Math.Min(2, text.Length - at) : end - at, Kept: end - at > 2));
        return tokens[^1].End;
    }

    private static int AddMark(int at, List<Token> tokens)
    {
        tokens.Add(new Token(TokenKind.Mark, at, 1));
        return at + 1;
    }
}
