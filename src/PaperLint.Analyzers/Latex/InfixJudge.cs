namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Says whether the name of an infix command, standing on the line, is mathematics or English, from its neighbours.
/// </summary>
/// <param name="verdicts">What is known of the operands.</param>
internal sealed class InfixJudge(Line line, IReadOnlyList<Verdict> verdicts, RecordEvidence evidence)
{
    public Certainty Of(int at)
    {
        var token = ((SymbolNode)line.Items[at].Node).Token;
        var command = token.Command!;
        if (token.Kept || token.Joined && !IsBeforeWord(at))
            return Certainty.Certain;
        if (IsHyphenated(at))
            return Certainty.None;
        if (command.Name == "times")
            return Times(at);
        if (command.Reading == Reading.Command)
            return Certainty.Certain;
        return command.Name switch
        {
            "pm" => Larger(Between(at), IsBeforeNumber(at) && !IsParticulate(at) ? Certainty.Certain : Certainty.None),
            "gg" or "ll" or "mp" or "subset" or "supset" or "div" => Between(at),
            "le" or "ge" or "ne" or "sim" or "approx" or "lt" or "gt" => Larger(Between(at), Before(at, command.Name)),
            _ => BesideProof(at),
        };
    }

    /// <summary>A factor glued to its number: <c>3.5times</c>; or a cross between two sizes: <c>64 times 64</c>, <c>n times n</c>.</summary>
    private Certainty Times(int at)
    {
        if (IsBeforeWord(at))
            return char.IsAsciiLetterUpper(line.Text[line.Items[at].End]) ? Certainty.Certain : Certainty.Likely;
        if (IsBeforeNumber(at))
            return Certainty.Certain;
        var items = line.Items;
        if (at > 0 && items[at - 1].Kind == ItemKind.Operand)
            return Certainty.Certain;
        if (at > 0 && items[at - 1] is { Kind: ItemKind.Fence } && Right(at) >= 0)
            return Certainty.Certain;
        var (left, right) = (Left(at), Right(at));
        if (left < 0 || right < 0 || IsNumbered(right))
            return Certainty.None;
        if (IsNumber(left) && IsNumber(right))
            return IsSameLine(at) ? Certainty.Certain : Certainty.None;
        return IsNumber(left) != IsNumber(right) && !IsFormula(left) && !IsFormula(right) ? Certainty.Likely : Certainty.Certain;
    }

    /// <summary>A letter with a number stuck to it, as in <c>P2P</c> or <c>V100</c>, is a name.</summary>
    private bool IsNumbered(int at) =>
        line.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter, Joined: false } } && at + 1 < line.Items.Count && IsNumber(at + 1);

    /// <summary>Names that no English sentence holds between two operands.</summary>
    private Certainty Between(int at) => Left(at) >= 0 && (Right(at) >= 0 || IsFenceAt(at + 1) || IsFenceAt(at + 2)) ? Certainty.Certain : Certainty.None;

    /// <summary>Names that say "about" or "at most" before a number, in a text whose language has no such word.</summary>
    private Certainty Before(int at, string name)
    {
        var right = Right(at);
        if (right < 0 || !evidence.IsEnglish || !IsNumber(right) && !IsFormula(right))
            return Certainty.None;
        if (right == at + 1 && IsNumber(right))
            return IsUnit(right + 1) && name is "sim" or "approx" ? Certainty.Certain : Certainty.None;
        return name is "sim" or "approx" or "le" or "ge" && (IsUnit(right + 1) || IsFormula(right)) ? Certainty.Certain : Certainty.None;
    }

    /// <summary>English words become mathematics only beside something that can be nothing else.</summary>
    private Certainty BesideProof(int at)
    {
        var (left, right) = (Left(at), Right(at));
        return left >= 0 && right >= 0 && (IsProven(left) || IsProven(right)) ? Certainty.Certain : Certainty.None;
    }

    private bool IsProven(int at) => verdicts[at].Certainty == Certainty.Certain || line.Items[at].Command is { IsGreek: true } command && evidence.Proves(command);

    /// <summary>What comes after a number may be white space, punctuation or a unit, but no name: <c>sim2real</c>.</summary>
    private bool IsUnit(int at)
    {
        if (at >= line.Items.Count || line.Items[at].Kind is ItemKind.Space or ItemKind.Sign or ItemKind.Fence or ItemKind.Infix)
            return true;
        var text = line.Items[at].Node.Span.Of(line.Text);
        return text is "K" or "k" or "M" or "B" or "T" or "G" or "s" or "x" or "ms" or "GB" or "MB" || !char.IsLetterOrDigit(text[0]);
    }

    /// <summary>Stuck to the number behind it, and to nothing before.</summary>
    private bool IsBeforeNumber(int at) => at + 1 < line.Items.Count && IsNumber(at + 1) && (at == 0 || line.Items[at - 1].Kind is ItemKind.Space or ItemKind.Fence);

    /// <summary>Dust in the air: <c>pm2.5</c>, <c>pm10</c>; and a well-known process manager.</summary>
    private bool IsParticulate(int at) => line.Items[at + 1].Node.Span.Of(line.Text) is "2" or "2.5" or "10";

    private int Left(int at)
    {
        var left = at - 1;
        if (left >= 0 && line.Items[left].Kind == ItemKind.Space)
            left--;
        return left >= 0 && line.Items[left].Kind == ItemKind.Operand && !IsArticle(left) && !IsSuffix(left) ? left
            : left >= 0 && line.Items[left].Kind == ItemKind.Fence && line.Text[line.Items[left].Start] is ')' or ']' ? left : -1;
    }

    private int Right(int at)
    {
        var right = at + 1;
        if (right < line.Items.Count && line.Items[right].Kind == ItemKind.Space)
            right++;
        return right < line.Items.Count && line.Items[right].Kind == ItemKind.Operand && !IsArticle(right) ? right : -1;
    }

    private bool IsArticle(int at) => line.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter } token }
        && line.Text[token.Start] is 'a' or 'A' or 'I' && !token.Joined;

    /// <summary>The unit of a number: the B of 1.3B.</summary>
    private bool IsSuffix(int at) => at > 0 && line.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter, Joined: false } } && IsNumber(at - 1);

    private bool IsNumber(int at) => line.Items[at].Node is SymbolNode { Token.Kind: TokenKind.Number };

    private bool IsFormula(int at) => line.Items[at].Node is ScriptNode or GroupNode or SymbolNode { Token.Command: not null };

    private bool IsFenceAt(int at) => at < line.Items.Count && line.Items[at].Kind == ItemKind.Fence && line.Text[line.Items[at].Start] is '(' or '[';

    private bool IsSameLine(int at) => !line.Text.AsSpan(line.Items[at].Start - 1, line.Items[at].Node.Span.Length + 2).ContainsAny('\n', '\r');

    private bool IsBeforeWord(int at) => at + 1 < line.Items.Count && line.Items[at + 1].Node is SymbolNode { Token.Kind: TokenKind.Word };

    /// <summary>Part of a compound: <c>gg-bench</c>, <c>sim-to-real</c>.</summary>
    private bool IsHyphenated(int at) =>
        at + 2 < line.Items.Count && line.Text[line.Items[at + 1].Start] == '-' && char.IsLetter(line.Text[line.Items[at + 2].Start])
        || at >= 2 && line.Text[line.Items[at - 1].Start] == '-' && char.IsLetter(line.Text[line.Items[at - 1].Start - 1]);

    private static Certainty Larger(Certainty one, Certainty other) => (Certainty)Math.Max((int)one, (int)other);
}
