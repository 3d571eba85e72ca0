using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Finds where formulas begin and end: the items that have to be read and written as one. All positions are indices of items.
/// </summary>
internal sealed class FormulaBounds(ParsedText parsed, DamageByItem damage)
{
    /// <summary>The ranges around all likely damage, in order and without overlaps.</summary>
    /// <remarks>
    /// What is only likely never extends a certain range or makes it doubtful: it gets a range of its own, as short as possible, or waits.
    /// </remarks>
    public List<ItemRange> All()
    {
        var certain = new List<ItemRange>();
        for (var i = 0; i < damage.Count; i++)
        {
            if (!damage.IsCertain(i))
                continue;
            var range = damage[i].IsLost ? AroundLost(i) : AroundCertain(i);
            while (certain.Count > 0 && range.First <= certain[^1].Last)
            {
                range = new ItemRange(Math.Min(range.First, certain[^1].First), Math.Max(range.Last, certain[^1].Last));
                certain.RemoveAt(certain.Count - 1);
            }

            certain.Add(range);
        }

        var all = new List<ItemRange>(certain);
        for (var i = 0; i < damage.Count; i++)
        {
            if (damage[i].Certainty == Certainty.Likely && AroundLikely(i) is var range && !all.Exists(range.Overlaps))
                all.Add(range);
        }

        all.Sort(static (left, right) => left.First.CompareTo(right.First));
        return all;
    }

    /// <summary>An infix sign with its operands, and whatever is attached to it.</summary>
    public ItemRange AroundCertain(int seed)
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

    /// <summary>The names that were split off one run; a factor with its number; a binder with what it binds.</summary>
    private ItemRange AroundLikely(int seed)
    {
        var (first, last) = (seed, seed);
        while (first > 0 && IsJoined(first) && IsJoined(first - 1))
            first--;
        while (last + 1 < parsed.Items.Count && IsJoined(last) && IsJoined(last + 1))
            last++;
        if (
            parsed.Items[seed].Command is { } command
            && command.Is(Role.Factor)
            && first >= 2
            && parsed.Items[first - 1].Kind == ItemKind.Space
            && damage.Near.IsAmount(first - 2)
        )
            first -= 2;
        if (
            IsBinder(seed)
            && seed + 2 < parsed.Items.Count
            && parsed.Items[seed + 1].Kind == ItemKind.Space
            && parsed.Items[seed + 2].Kind == ItemKind.Operand
        )
            last = seed + 2;
        return new ItemRange(first, last);
    }

    private bool IsJoined(int at) => parsed.Items[at].Node is SymbolNode { Token: { Joined: true, Doubtful: true } };

    private bool IsBinder(int at) =>
        parsed.Items[at].Command is { } command && (command.Class == CommandClass.Big || command.Is(Role.Derives));

    private int StepLeft(int first)
    {
        var items = parsed.Items;
        var before = first - 1;
        if (before < 0)
            return first;
        var isSeed = items[first].Kind == ItemKind.Infix && damage.IsCertain(first);
        if (isSeed && (items[before].Kind == ItemKind.Space || damage.Near.IsSpaceMark(before)) && before > 0 && IsOperand(before - 1))
            return before - 1;
        if (
            items[before].Kind == ItemKind.Operand
            && IsMathematics(before)
            && (isSeed || items[first].Kind is ItemKind.Operand or ItemKind.Sign)
        )
            return before;
        if (items[before].Kind is ItemKind.Infix or ItemKind.Sign && damage.IsCertain(before))
            return before;
        return
            items[before].Kind == ItemKind.Sign
            && items[first].Kind is ItemKind.Operand or ItemKind.Sign
            && before > 0
            && IsOperand(before - 1)
            && IsMathematics(before - 1)
            ? before
            : first;
    }

    private int StepRight(int last)
    {
        var items = parsed.Items;
        var after = last + 1;
        if (after >= items.Count)
            return last;
        var isSeed = items[last].Kind == ItemKind.Infix && damage.IsCertain(last);
        if (
            (
                (isSeed && (items[after].Kind == ItemKind.Space || damage.Near.IsSpaceMark(after)))
                || (IsBinder(last) && damage.IsCertain(last) && items[after].Kind == ItemKind.Space)
            )
            && after + 1 < items.Count
            && IsOperand(after + 1)
        )
            return after + 1;
        if (
            items[after].Kind == ItemKind.Operand
            && IsMathematics(after)
            && (isSeed || items[last].Kind is ItemKind.Operand or ItemKind.Sign)
        )
            return after;
        if (items[after].Kind is ItemKind.Infix or ItemKind.Sign && damage.IsCertain(after))
            return after;
        return
            items[after].Kind == ItemKind.Sign
            && items[last].Kind is ItemKind.Operand or ItemKind.Sign
            && after + 1 < items.Count
            && IsOperand(after + 1)
            && IsMathematics(after + 1)
            ? after
            : last;
    }

    private bool IsOperand(int at) =>
        parsed.Items[at].Kind == ItemKind.Operand
        && !(
            parsed.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter, Joined: false } token }
            && parsed.Text[token.Start] is 'a' or 'A' or 'I'
        )
        && damage[at].Certainty != Certainty.Likely;

    /// <summary>Whether an operand is mathematics, not an English word that happens to have a command's name.</summary>
    private bool IsMathematics(int at) => damage[at].Certainty != Certainty.Likely && (!damage.Near.IsWordLike(at) || damage.IsCertain(at));

    /// <summary>Drops unnecessary items from both ends: signs, and operands that stay as they are.</summary>
    private ItemRange Trim(int first, int last, int seed)
    {
        var items = parsed.Items;
        while (
            first < seed
            && !damage.IsCertain(first)
            && (
                items[first].Kind is ItemKind.Space or ItemKind.Sign
                || (IsIdle(first) && items[first + 1].Kind is ItemKind.Sign or ItemKind.Operand && !IsSpaced(first + 1))
            )
        )
            first++;
        while (
            last > seed
            && !damage.IsCertain(last)
            && (
                items[last].Kind is ItemKind.Space or ItemKind.Sign
                || (IsIdle(last) && items[last - 1].Kind is ItemKind.Sign or ItemKind.Operand && !IsSpaced(last - 1))
            )
        )
            last--;
        return new ItemRange(first, last);
    }

    /// <summary>Whether this is a thin space beside a sign: what is beyond it belongs to the sign.</summary>
    private bool IsSpaced(int at) =>
        damage.Near.IsSpaceMark(at)
        && damage.IsCertain(at)
        && (parsed.Items[at - 1].Kind == ItemKind.Infix || parsed.Items[at + 1].Kind == ItemKind.Infix);

    private bool IsIdle(int at) => damage[at].Certainty == Certainty.None && parsed.Items[at].Command is null;

    /// <summary>A whole expression whose structure is lost, extended to the function whose argument it is.</summary>
    private ItemRange AroundLost(int seed)
    {
        var (first, last) = (seed, seed);
        for (var moved = true; moved; )
        {
            moved = false;
            while (first > 0 && IsStuck(first - 1))
                (first, moved) = (first - 1, true);
            while (last + 1 < parsed.Items.Count && IsStuck(last + 1))
                (last, moved) = (last + 1, true);
            // An argument list opens right after the range, or the range itself is in one.
            if (last + 1 < parsed.Items.Count && IsArguments(last + 1))
                (last, moved) = (parsed.Items[last + 1].Partner, true);
            var open = EnclosingArguments(first, last);
            if (open >= 0)
                (first, last, moved) = (open, parsed.Items[open].Partner, true);
        }

        return new ItemRange(first, last);
    }

    private bool IsStuck(int at) =>
        parsed.Items[at].Kind == ItemKind.Operand || (parsed.Items[at].Kind == ItemKind.Infix && damage.IsCertain(at));

    private bool IsArguments(int open)
    {
        var partner = parsed.Items[open].Partner;
        if (parsed.Items[open].Kind != ItemKind.Fence || partner <= open)
            return false;
        for (var i = open + 1; i < partner; i++)
        {
            if (parsed.Items[i].Kind == ItemKind.Prose && !(parsed.FirstOf(i) is ',' or ';' or ':') && parsed.Items[i].Command is null)
                return false;
        }

        return true;
    }

    private int EnclosingArguments(int first, int last)
    {
        for (var i = first - 1; i >= 0 && i > first - 60; i--)
        {
            var partner = parsed.Items[i].Partner;
            if (partner > last && i > 0 && IsStuck(i - 1) && IsArguments(i))
                return i;
        }

        return -1;
    }
}
