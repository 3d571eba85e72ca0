using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Rendering;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex;

/// <summary>Decides whether the name of an infix command in a text is mathematics or English, from its neighbours.</summary>
/// <remarks>
/// The neighbours of such names were counted in abstracts whose LaTeX is intact: <c>le</c>, <c>ge</c>, <c>pm</c>, <c>approx</c> or
/// <c>cup</c> between two operands were always commands; <c>in</c> between a variable and a set in nine of ten cases; <c>to</c> before a
/// limit in most cases, between two numbers never. So the last two are never certain.
/// </remarks>
/// <param name="damage">What is known about the operands.</param>
internal sealed class InfixClassifier(ParsedText parsed, DamageByItem damage, RecordEvidence evidence)
{
    private readonly Neighbours _near = damage.Near;
    private readonly TextBeside _beside = damage.Beside;

    public Certainty Of(int at)
    {
        var token = ((SymbolNode)parsed.Items[at].Node).Token;
        var command = token.Command!;
        if (token.Kept)
            return Certainty.Certain;
        if (_beside.IsInIdentifier(at))
            return Certainty.None;
        if (command.Is(Role.Factor))
            return Times(at, token);
        if (command.IsClipped)
            return _near.Left(at) >= 0 ? Certainty.Certain : Certainty.None;
        if (
            command.Is(Role.Degree)
            && _near.Left(at) is >= 0 and var number
            && _near.IsNumber(number)
            && _near.Skip(at + 1, 1) is var behind
            && behind < parsed.Items.Count
            && parsed.Items[behind].Kind == ItemKind.Operand
            && _near.Right(at) == behind
            && !Degrees.MayPrecede(parsed.Text, parsed.Items[behind].Node)
        )
            return Certainty.Likely;
        if (token.Joined)
            return token.Doubtful ? Certainty.Likely : Certainty.Certain;
        if (_beside.IsHyphenated(at) || (command.Reading != Reading.Command && _beside.IsInName(at)))
            return Certainty.None;
        if (_near.IsBetweenThinSpaces(at))
            return Certainty.Certain;
        if (_near.IsStuckToOperand(at) && (_near.Right(at) >= 0 || _near.OpensRight(at)))
            return Certainty.Certain;
        return command.Reading switch
        {
            Reading.Command => Certainty.Certain,
            Reading.Short => Short(at, command),
            _ when command.Is(Role.Member) => Member(at),
            _ when command.Is(Role.Limit) => Limit(at),
            _ when command.Is(Role.Between) => Between(at, command),
            _ when command.Is(Role.Concludes) => (Certainty)Math.Min((int)BesideProof(at), (int)Certainty.Likely),
            _ => BesideProof(at),
        };
    }

    /// <summary>
    /// Classifies names that no English sentence has between two operands. Before a number, some of them mean "about" or "at most".
    /// </summary>
    private Certainty Short(int at, Command command)
    {
        var (left, right) = (_near.Left(at), _near.Right(at));
        if (right < 0 && !_near.OpensRight(at))
            return Certainty.None;
        if (command.Name == "pm")
            return Deviation(at, left, right);
        // Clones and genes: lambda gt11, flt3. "Neither 5 ni 6" is partly Spanish.
        if (
            (command.Is(Role.Gene) && right == at + 1 && _near.IsNumber(right))
            || (command.Name == "ni" && left >= 0 && _near.IsNumber(left))
        )
            return Certainty.None;
        // Equivalents of a reagent, megapixels and frames: 1.2 equiv 4a, 12 mp 30 fps. "B le 12 janvier" is French, and "X ni Y" is French
        // or Spanish.
        if (
            left >= 0
            && (
                command.Name switch
                {
                    "equiv" => _near.IsNumber(left),
                    "mp" => _near.IsNumber(left) && right >= 0 && _near.IsNumber(right),
                    "ni" => !_near.IsFormula(left) && (right < 0 || !_near.IsFormula(right)),
                    _ => (command.Is(Role.French) && evidence.QuotesFrench) || (command.Is(Role.Program) && evidence.SpeaksOfPrograms),
                }
            )
        )
            return Certainty.Likely;
        if (left >= 0 && (evidence.IsEnglish || !command.Is(Role.Foreign)))
            return Certainty.Certain;
        if (command.Is(Role.Dwarfs))
            return right > at + 1 && _near.IsVariable(right) && _beside.WordBefore(at).Length is 1 or 2
                ? Certainty.Certain
                : Certainty.None;
        if (!evidence.IsEnglish)
            return Certainty.None;
        if (command.Is(Role.About))
            return About(at, right);
        return command.Is(Role.Bounds) && right >= 0 && _near.IsNumber(right) && IsQuantity(right) && !_near.EndsName(at)
            ? Certainty.Certain
            : Certainty.None;
    }

    /// <summary>Classifies <c>pm</c>: plus or minus, or a time in the afternoon: 4:30 pm, 4 pm.</summary>
    private Certainty Deviation(int at, int left, int right)
    {
        if (right < 0 || (left > 1 && _near.IsNumber(left) && parsed.Text[parsed.Items[left].Start - 1] == ':'))
            return Certainty.None;
        if (left >= 0)
            return IsHour(left, right) ? Certainty.Likely : Certainty.Certain;
        if (_near.IsFormula(right) || _near.IsGreekLetter(right))
            return Certainty.Certain;
        if (!_near.IsNumber(right))
            return Certainty.None;
        if (right == at + 1)
            return IsParticulate(right) ? Certainty.None : Certainty.Certain;
        // Drugs and gauges have names such as pm 5.
        return _near.FollowsSignOrFence(at) || WordTable.Has(WordKind.Amount, _beside.WordBefore(at))
            ? Certainty.Certain
            : Certainty.Likely;
    }

    private Certainty About(int at, int right)
    {
        if (right < 0)
            return _near.OpensRight(at) && at + 1 < parsed.Items.Count && parsed.Items[at + 1].Kind == ItemKind.Space
                ? Certainty.Likely
                : Certainty.None;
        if (_near.IsFormula(right))
            return Certainty.Certain;
        if (!_near.IsNumber(right) || _beside.IsTransfer(right))
            return Certainty.None;
        // Simulations may be numbered: "between sim 1 and sim 2".
        if (right > at + 1 && parsed.Items[right].Node.Span.Length == 1 && _beside.IsLastOfPhrase(right))
            return Certainty.Likely;
        return right > at + 1 || IsQuantity(right) ? Certainty.Certain : Certainty.None;
    }

    /// <summary>
    /// Classifies <c>times</c>: a factor attached to its number, <c>3.5times</c>, or a cross between two sizes, <c>64 times 64</c>, <c>n
    /// times n</c>.
    /// </summary>
    private Certainty Times(int at, Token token)
    {
        if (token.Doubtful)
            return Certainty.Likely;
        if (_near.IsBeforeWord(at))
            return
                char.IsAsciiLetterUpper(parsed.Text[parsed.Items[at].End])
                || (token.Joined && at > 0 && parsed.Items[at - 1].Kind == ItemKind.Prose)
                ? Certainty.Certain
                : Certainty.Likely;
        if (token.Joined || _near.FollowsDigit(at))
            return Certainty.Certain;
        if (_beside.IsHyphenated(at))
            return parsed.Text.AsSpan(parsed.Items[at].End).StartsWith("-shaped") ? Certainty.Likely : Certainty.None;
        if ((at > 0 && parsed.Items[at - 1].Kind == ItemKind.Operand) || (_near.ClosesLeft(at) && _near.IsStuckLeft(at)))
            return Certainty.Certain;
        var (left, right) = (_near.Left(at), _near.Right(at));
        if (left < 0)
            return right >= 0 && _near.IsNumber(right) && at > 1 && _beside.WordBefore(at).Length > 1
                ? _beside.IsMeasure(at)
                    ? Certainty.Certain
                    : Certainty.Likely
                : Certainty.None;
        if (right < 0)
            return _near.OpensRight(at) && !_near.IsNumber(left) ? Certainty.Certain
                : _near.IsAmount(left) && Gains.Follow(parsed.Text.AsSpan(parsed.Items[at].End)) ? Certainty.Likely
                : Certainty.None;
        if (_near.IsNumbered(right))
            return Certainty.None;
        if (_near.IsNumber(left) && _near.IsNumber(right))
            return _beside.IsOnOneLine(at) && !Repetitions.Follow(parsed.Text.AsSpan(parsed.Items[right].End))
                ? Certainty.Certain
                : Certainty.None;
        return _near.IsNumber(left) != _near.IsNumber(right) && !_near.IsFormula(left) && !_near.IsFormula(right)
            ? Certainty.Likely
            : Certainty.Certain;
    }

    /// <summary>Classifies names that are English words, but not between two variables.</summary>
    private Certainty Between(int at, Command command)
    {
        var (left, right) = (_near.Left(at, allowsCapitalA: true), _near.Right(at));
        if (left < 0 || (right < 0 && !_near.OpensRight(at)))
            return Certainty.None;
        if (_near.IsNumber(left) && (right < 0 || _near.IsNumber(right)))
            return Certainty.None;
        // Clothes and drinks have sizes: "a D cup B size".
        if (command.Name == "cup" && IsSize(at))
            return Certainty.Likely;
        // "A cap B made" begins with an article.
        if (parsed.Written(left) is "A" && Sentence.BeginsAt(parsed.Text, parsed.Items[left].Start))
            return Certainty.Likely;
        return
            _near.IsFormula(left)
            || (right >= 0 && _near.IsFormula(right))
            || (_near.IsVariable(left) && (right < 0 || _near.IsVariable(right)))
            || _near.ClosesLeft(at)
            ? Certainty.Certain
            : Certainty.None;
    }

    /// <summary>Whether there are words about sizes nearby.</summary>
    private bool IsSize(int at)
    {
        var (from, to) = (Math.Max(0, parsed.Items[at].Start - 60), Math.Min(parsed.Text.Length, parsed.Items[at].End + 60));
        return WordTable.HasAny(WordKind.Size, parsed.Text.AsSpan(from, to - from));
    }

    /// <summary>
    /// Classifies a name between a variable and a set: <c>p in [1, infty)</c>, <c>u in L^2</c>. Authors also write the word.
    /// </summary>
    private Certainty Member(int at)
    {
        var right = _near.Right(at);
        var left = _near.Left(at, allowsCapitalA: right >= 0 && _near.IsScript(right));
        if (left < 0 || (!_near.IsVariable(left) && !_near.IsFormula(left)) || _near.FollowsSign(left))
            return Certainty.None;
        if (right >= 0)
            return _near.IsScript(right) || _near.IsCapital(right) || (_near.IsFormula(right) && !_near.IsWordLike(right))
                ? Certainty.Likely
                : Certainty.None;
        return _near.OpensInterval(at) ? Certainty.Likely : Certainty.None;
    }

    /// <summary>Classifies a name between a variable and its limit.</summary>
    private Certainty Limit(int at)
    {
        var (left, right) = (_near.Left(at), _near.Right(at));
        if (left < 0 || right < 0 || (!_near.IsVariable(left) && !_near.IsFormula(left)))
            return Certainty.None;
        if (parsed.Items[right].Command is { Unicode: "∞" } || parsed.Written(right) is "∞")
            return Certainty.Likely;
        var isLimit = parsed.Written(right) is "0" or "1" or "∞";
        return isLimit && (parsed.Items[left].Command is not null || _near.IsScript(left) || _near.IsGreekLetter(left))
            ? Certainty.Likely
            : Certainty.None;
    }

    /// <summary>Classifies other words: they are mathematics only beside an operand that certainly is.</summary>
    private Certainty BesideProof(int at)
    {
        var (left, right) = (_near.Left(at), _near.Right(at));
        return left >= 0 && right >= 0 && !_near.IsWordLike(left) && !_near.IsWordLike(right) && (IsProven(left) || IsProven(right))
            ? Certainty.Certain
            : Certainty.None;
    }

    private bool IsProven(int at) =>
        damage.IsCertain(at) || (parsed.Items[at].Command is { IsGreek: true } command && evidence.Proves(command));

    /// <summary>Whether white space, punctuation or a unit comes after a number, not the rest of a name: <c>sim2real</c>.</summary>
    private bool IsQuantity(int number)
    {
        var after = number + 1;
        if (after >= parsed.Items.Count || parsed.Items[after].Kind is ItemKind.Space or ItemKind.Sign or ItemKind.Fence)
            return true;
        if (parsed.Items[after].Kind == ItemKind.Infix)
            return parsed.Items[after].Command is not { Reading: Reading.Short or Reading.Word } sign
                || sign.Is(Role.Factor)
                || sign.IsClipped;
        var text = parsed.Written(after);
        return WordTable.Has(WordKind.Scale, text) || !char.IsLetterOrDigit(text[0]);
    }

    /// <summary>
    /// Whether the number may be a time in the afternoon: <c>5 pm 20 users</c>, <c>10.30 pm 5 people</c>. A deviation has as many decimals
    /// as its value.
    /// </summary>
    private bool IsHour(int number, int right)
    {
        var time = parsed.Written(number);
        if (time is [.., '.', >= '0' and <= '5', >= '0' and <= '9'] && _near.IsNumber(right) && !parsed.Written(right).Contains('.'))
            time = time[..^3];
        return int.TryParse(time, out var hour) && hour is > 0 and <= 12;
    }

    /// <summary>Whether this is particulate matter in the air: <c>pm2.5</c>, <c>pm10</c>.</summary>
    private bool IsParticulate(int number) => parsed.Written(number) is "2" or "2.5" or "10";
}
