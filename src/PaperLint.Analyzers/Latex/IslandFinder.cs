using System.Text;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Grows islands of damaged mathematics out of the places that prove it: first what each place shows by itself, then what the record
/// says of the doubtful ones, then the stretch around each that has to be read, and written, as one.
/// </summary>
internal sealed class IslandFinder
{
    private readonly Line _line;
    private readonly RecordEvidence _evidence;
    private readonly Verdict[] _verdicts;
    private readonly bool _unwraps;
    private readonly ScriptStyle _scripts;

    public IslandFinder(Line line, RecordEvidence evidence, bool unwraps, ScriptStyle scripts = ScriptStyle.Unicode)
    {
        _scripts = scripts;
        _line = line;
        _evidence = evidence;
        _unwraps = unwraps;
        var judge = new Judge(line.Text, unwraps);
        _verdicts = [.. line.Items.Select(item => item.Kind == ItemKind.Operand ? judge.Of(item.Node) : Verdict.Nothing)];
        MarkLost();
        MarkThinSpaces();
        MarkDots();
        MarkDerivatives();
        JudgeInfix();
    }

    /// <summary>Tells the record's evidence what is certain here.</summary>
    public void Teach()
    {
        Learn();
        Reconsider();
        Learn();
    }

    private void Learn()
    {
        for (var i = 0; i < _verdicts.Length; i++)
        {
            if (_verdicts[i].Certainty != Certainty.Certain)
                continue;
            var (first, last) = Grow(i);
            foreach (var item in _line.Items.GetRange(first, last - first + 1))
                _evidence.Learn(item.Node);
        }
    }

    public List<Island> Find()
    {
        Reconsider();
        var ranges = new List<(int First, int Last)>();
        for (var i = 0; i < _verdicts.Length; i++)
        {
            if (_verdicts[i].Certainty < Certainty.Likely)
                continue;
            var range = _verdicts[i].IsLost ? GrowLost(i) : Grow(i);
            while (ranges.Count > 0 && range.First <= ranges[^1].Last)
            {
                range = (Math.Min(range.First, ranges[^1].First), Math.Max(range.Last, ranges[^1].Last));
                ranges.RemoveAt(ranges.Count - 1);
            }

            ranges.Add(range);
        }

        return [.. ranges.Select(range => ToIsland(range.First, range.Last)).OfType<Island>()];
    }

    /// <summary>Braces right behind an operand are an argument whose command is gone; a fraction without braces is past help, too.</summary>
    private void MarkLost()
    {
        var items = _line.Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Command is { Class: CommandClass.Structure } && items[i].Kind == ItemKind.Prose && i + 1 < items.Count && items[i + 1].Kind == ItemKind.Operand)
                _verdicts[i] = new Verdict(Certainty.Certain, IsKept(i), IsLost: _unwraps && !IsKept(i));
            if (items[i].Node is not GroupNode { IsBraced: true } group || i == 0)
                continue;
            var isCaseMark = group.Body.Count == 0 || group.Body is [SymbolNode { Token.Kind: TokenKind.Mark }];
            if (isCaseMark && items[i - 1].Kind is ItemKind.Operand or ItemKind.Prose && !char.IsWhiteSpace(_line.Text[items[i].Start - 1]))
                _verdicts[i] = new Verdict(Certainty.Certain, Kept: true);
            else if (group.Body is [SymbolNode { Token.Command: { } command }] && !IsPrefixGroup(i, command))
                _verdicts[i] = Verdict.Nothing;
            else if (_unwraps && !_verdicts[i].Kept && group.Body is not [SymbolNode { Token.Command.IsInfix: true }] && items[i - 1].Kind == ItemKind.Operand && items[i - 1].Node is not SymbolNode { Token.Kind: TokenKind.Word } && _verdicts[i].Certainty >= Certainty.Likely)
                _verdicts[i] = new Verdict(Certainty.Certain, IsLost: true);
        }
    }

    private bool IsJoined(int at) => _line.Items[at].Node is SymbolNode { Token: { Joined: true, Command: not null } };

    private bool IsKept(int at) => _line.Items[at].Node is SymbolNode { Token.Kept: true };

    /// <summary><c>{sim}50</c>; but not <c>{in}</c>, the argument of a command that is still there or the end of one.</summary>
    private bool IsPrefixGroup(int at, Command command)
    {
        var before = _line.Text[_line.Items[at].Start - 1];
        if (char.IsLetter(before) || before is ']' or '}')
            return false;
        return command.Reading != Reading.Word || at + 1 < _line.Items.Count && _line.Items[at + 1].Kind == ItemKind.Operand;
    }

    /// <summary><c>0.82!-!0.94</c>: the spaces that were pulled in on both sides of a dash.</summary>
    private void MarkThinSpaces()
    {
        var items = _line.Items;
        for (var i = 1; i + 3 < items.Count; i++)
        {
            if (IsSign(i, '!') && items[i + 1].Kind == ItemKind.Sign && IsSign(i + 2, '!') && items[i - 1].Kind == ItemKind.Operand && items[i + 3].Kind == ItemKind.Operand)
                _verdicts[i] = _verdicts[i + 1] = _verdicts[i + 2] = new Verdict(Certainty.Certain);
        }
    }

    /// <summary>Dots in a list: <c>x_1, dots, x_n</c>.</summary>
    private void MarkDots()
    {
        for (var i = 1; i + 1 < _verdicts.Length; i++)
        {
            if (_line.Items[i].Command is { Name: "dots" } && !IsKept(i) && IsListed(Skip(i - 1, -1)) && IsListed(Skip(i + 1, 1)))
                _verdicts[i] = new Verdict(Certainty.Certain);
        }
    }

    private bool IsListed(int at) => at >= 0 && at < _line.Items.Count && (_line.Text[_line.Items[at].Start] == ',' || IsSign(at, '+') || _line.Items[at].Kind == ItemKind.Infix);

    /// <summary>A boundary or a derivative: <c>partial Omega</c>, <c>partial u</c>.</summary>
    private void MarkDerivatives()
    {
        var near = new Neighbours(_line);
        for (var i = 0; i + 1 < _verdicts.Length; i++)
        {
            if (_line.Items[i].Command is not { Name: "partial" } || IsKept(i) || IsJoined(i))
                continue;
            var next = near.Right(i);
            if (next < 0 || _line.Items[Skip(i + 1, 1)].Kind != ItemKind.Operand || near.IsNumber(next) || near.IsWordLike(next))
                continue;
            _verdicts[i] = new Verdict(near.IsFormula(next) || near.IsGreekLetter(next) ? Certainty.Certain : Certainty.Likely);
        }
    }

    private int Skip(int at, int step) => at >= 0 && at < _line.Items.Count && _line.Items[at].Kind == ItemKind.Space ? at + step : at;

    private bool IsSign(int at, char sign) => _line.Items[at].Kind == ItemKind.Sign && _line.Text[_line.Items[at].Start] == sign;

    private void JudgeInfix()
    {
        var judge = new InfixJudge(_line, _verdicts, _evidence);
        for (var i = 0; i < _verdicts.Length; i++)
        {
            if (_line.Items[i].Kind == ItemKind.Infix)
                _verdicts[i] = new Verdict(judge.Of(i), IsKept(i));
        }
    }

    private void Reconsider()
    {
        JudgeInfix();
        var judge = new GreekJudge(_line, _evidence, _unwraps);
        for (var i = 0; i < _verdicts.Length; i++)
        {
            if (IsJoined(i))
                _verdicts[i] = _verdicts[i] with { Certainty = _verdicts[i].Certainty == Certainty.Likely && _unwraps && _evidence.HasProof && _line.Items[i].Command!.IsGreek ? Certainty.Certain : _verdicts[i].Certainty };
            else if (_verdicts[i].Certainty is Certainty.Weak or Certainty.Likely && _line.Items[i].Command is { } greek && (greek.IsGreek || greek.Name == "ell"))
                _verdicts[i] = Weakest(judge.Of(i));
            else if (_verdicts[i].Certainty == Certainty.Likely && _unwraps && _evidence.HasProof)
                _verdicts[i] = _verdicts[i] with { Certainty = IsPlainScript(i) ? Certainty.Certain : Certainty.Likely };
        }
    }

    /// <summary>What remains doubtful may be proved by a field that is read later.</summary>
    private static Verdict Weakest(Certainty certainty) => new((Certainty)Math.Max((int)certainty, (int)Certainty.Weak));

    private bool IsPlainScript(int at) => _line.Items[at].Node is ScriptNode;

    /// <summary>The stretch that must be written as one: an infix sign with its operands, and whatever is stuck to it.</summary>
    private (int First, int Last) Grow(int seed)
    {
        var (first, last) = (seed, seed);
        while (true)
        {
            var left = StepLeft(first);
            var right = StepRight(last);
            if (left == first && right == last)
                return Trim(first, last, seed);
            (first, last) = (left, right);
        }
    }

    private int StepLeft(int first)
    {
        var items = _line.Items;
        var before = first - 1;
        if (before < 0)
            return first;
        var isSeed = items[first].Kind == ItemKind.Infix && _verdicts[first].Certainty >= Certainty.Likely;
        if (isSeed && (items[before].Kind == ItemKind.Space || IsSign(before, '!')) && before > 0 && IsOperand(before - 1))
            return before - 1;
        if (items[before].Kind == ItemKind.Operand && IsMathematics(before) && (isSeed || items[first].Kind == ItemKind.Operand || items[first].Kind == ItemKind.Sign))
            return before;
        if (items[before].Kind is ItemKind.Infix or ItemKind.Sign && _verdicts[before].Certainty >= Certainty.Likely)
            return before;
        return items[before].Kind == ItemKind.Sign && items[first].Kind is ItemKind.Operand or ItemKind.Sign && before > 0 && IsOperand(before - 1) && IsMathematics(before - 1) ? before : first;
    }

    private int StepRight(int last)
    {
        var items = _line.Items;
        var after = last + 1;
        if (after >= items.Count)
            return last;
        var isSeed = items[last].Kind == ItemKind.Infix && _verdicts[last].Certainty >= Certainty.Likely;
        var isBinder = items[last].Command is { Class: CommandClass.Big } or { Name: "partial" or "nabla" } && _verdicts[last].Certainty >= Certainty.Likely;
        if (isSeed && IsSign(after, '!') && after + 1 < items.Count && IsOperand(after + 1))
            return after + 1;
        if ((isSeed || isBinder) && items[after].Kind == ItemKind.Space && after + 1 < items.Count && IsOperand(after + 1))
            return after + 1;
        if (items[after].Kind == ItemKind.Operand && IsMathematics(after) && (isSeed || items[last].Kind == ItemKind.Operand || items[last].Kind == ItemKind.Sign))
            return after;
        if (items[after].Kind is ItemKind.Infix or ItemKind.Sign && _verdicts[after].Certainty >= Certainty.Likely)
            return after;
        return items[after].Kind == ItemKind.Sign && items[last].Kind is ItemKind.Operand or ItemKind.Sign && after + 1 < items.Count && IsOperand(after + 1) && IsMathematics(after + 1) ? after : last;
    }

    private bool IsOperand(int at) => _line.Items[at].Kind == ItemKind.Operand
        && !(_line.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter, Joined: false } token } && _line.Text[token.Start] is 'a' or 'A' or 'I');

    /// <summary>Whether an operand is no English word that merely shares a command's name.</summary>
    private bool IsMathematics(int at) => _line.Items[at].Node is not SymbolNode { Token: { Kind: TokenKind.Command, Command.Reading: Reading.Word, Joined: false, Kept: false } }
        || _verdicts[at].Certainty >= Certainty.Likely;

    /// <summary>Drops from both ends what the island can do without: signs, and operands that stay as they are.</summary>
    private (int First, int Last) Trim(int first, int last, int seed)
    {
        var items = _line.Items;
        while (first < seed && _verdicts[first].Certainty < Certainty.Likely && (items[first].Kind is ItemKind.Space or ItemKind.Sign || IsIdle(first) && items[first + 1].Kind is ItemKind.Sign or ItemKind.Operand))
            first++;
        while (last > seed && _verdicts[last].Certainty < Certainty.Likely && (items[last].Kind is ItemKind.Space or ItemKind.Sign || IsIdle(last) && items[last - 1].Kind is ItemKind.Sign or ItemKind.Operand))
            last--;
        return (first, last);
    }

    private bool IsIdle(int at) => _verdicts[at].Certainty == Certainty.None && _line.Items[at].Command is null;

    /// <summary>A whole expression whose structure is gone, out to the function it is the argument of.</summary>
    private (int First, int Last) GrowLost(int seed)
    {
        var (first, last) = (seed, seed);
        for (var moved = true; moved;)
        {
            moved = false;
            while (first > 0 && IsStuck(first - 1))
                (first, moved) = (first - 1, true);
            while (last + 1 < _line.Items.Count && IsStuck(last + 1))
                (last, moved) = (last + 1, true);
            // Right behind the stretch an argument list opens, or the stretch itself stands in one.
            if (last + 1 < _line.Items.Count && IsArguments(last + 1))
                (last, moved) = (_line.Items[last + 1].Partner, true);
            var open = EnclosingArguments(first, last);
            if (open >= 0)
                (first, last, moved) = (open, _line.Items[open].Partner, true);
        }

        return (first, last);
    }

    private bool IsStuck(int at) => _line.Items[at].Kind == ItemKind.Operand
        || _line.Items[at].Kind == ItemKind.Infix && _verdicts[at].Certainty >= Certainty.Likely;

    private bool IsArguments(int open)
    {
        var partner = _line.Items[open].Partner;
        if (_line.Items[open].Kind != ItemKind.Fence || partner <= open)
            return false;
        for (var i = open + 1; i < partner; i++)
        {
            if (_line.Items[i].Kind == ItemKind.Prose && !(_line.Text[_line.Items[i].Start] is ',' or ';' or ':') && _line.Items[i].Command is null)
                return false;
        }

        return true;
    }

    private int EnclosingArguments(int first, int last)
    {
        for (var i = first - 1; i >= 0 && i > first - 60; i--)
        {
            var partner = _line.Items[i].Partner;
            if (partner > last && i > 0 && IsStuck(i - 1) && IsArguments(i))
                return i;
        }

        return -1;
    }

    private Island? ToIsland(int first, int last)
    {
        var items = _line.Items.GetRange(first, last - first + 1);
        var verdict = Verdict.Nothing;
        for (var i = first; i <= last; i++)
            verdict = verdict.And(_verdicts[i]);
        var span = TextSpan.FromBounds(items[0].Start, items[^1].End);
        if (verdict.IsLost)
            return new Island(IslandKind.LostStructure, span, verdict.Certainty, [], Proof(items));
        var kind = verdict.Kept ? IslandKind.Leftover : items is [{ Node: ScriptNode }] ? IslandKind.Script : IslandKind.Stripped;
        if (items is [{ Node: CallNode { Argument: RawNode raw } call }])
            return new Island(kind, span, verdict.Certainty, Unwrap(call.Span, raw.Inside));
        var writer = new MathWriter(_line.Text, _scripts);
        var written = writer.Row([.. items.Select(item => item.Node)]);
        var unchanged = span.Of(_line.Text).SequenceEqual(written);
        // T_c may have been lost on the way from the paper; C_Φ is what a repair leaves where Unicode has no such index.
        // Where scripts are written plainly, both are as they should be.
        if (unchanged && (kind != IslandKind.Script || _scripts == ScriptStyle.Plain || !Ascii.IsValid(written)))
            return null;
        return new Island(kind, span, verdict.Certainty, writer.IsIncomplete || unchanged ? [] : [new TextEdit(span, written)]);
    }

    /// <summary>The first command whose braces still show.</summary>
    private string Proof(List<Item> items)
    {
        var text = _line.Text.AsSpan(items[0].Start, items[^1].End - items[0].Start);
        var brace = text.IndexOf('{');
        return brace < 0 ? text.ToString() : text[..(brace + 1)].ToString();
    }

    /// <summary>Takes the wrapper away and leaves the words inside to other rules.</summary>
    private static TextEdit[] Unwrap(TextSpan whole, TextSpan inside) =>
        [new(TextSpan.FromBounds(whole.Start, inside.Start), ""), new(TextSpan.FromBounds(inside.End, whole.End), "")];
}
