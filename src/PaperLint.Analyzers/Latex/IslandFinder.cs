using System.Text;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Rendering;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Protection;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Finds islands of damaged mathematics: items that prove the damage, by themselves, by their neighbours or by the record, and around each
/// the range that has to be read and written as one.
/// </summary>
internal sealed class IslandFinder
{
    private readonly ParsedText _parsed;
    private readonly RecordEvidence _evidence;
    private readonly DamageByItem _damage;
    private readonly FormulaBounds _bounds;
    private readonly Writing _writing;

    public IslandFinder(ParsedText parsed, RecordEvidence evidence, bool unwraps, Writing writing)
    {
        _parsed = parsed;
        _evidence = evidence;
        _writing = writing;
        _damage = new DamageByItem(parsed, evidence, unwraps);
        _bounds = new FormulaBounds(parsed, _damage);
    }

    /// <summary>Adds what is certain here to the record's evidence.</summary>
    public void RecordCertainties()
    {
        Learn();
        _damage.Reconsider();
        Learn();
    }

    public List<Island> Find()
    {
        _damage.Reconsider();
        return [.. _bounds.All().Select(ToIsland).OfType<Island>()];
    }

    private void Learn()
    {
        for (var i = 0; i < _damage.Count; i++)
        {
            if (!_damage.IsCertain(i))
                continue;
            var (first, last) = _bounds.AroundCertain(i);
            foreach (var item in _parsed.Items.GetRange(first, last - first + 1))
                _evidence.Learn(item.Node);
        }
    }

    private Island? ToIsland(ItemRange range)
    {
        var items = _parsed.Items.GetRange(range.First, range.Last - range.First + 1);
        var damage = Damage.None;
        for (var i = range.First; i <= range.Last; i++)
            damage = damage.And(_damage[i]);
        var span = TextSpan.FromBounds(items[0].Start, items[^1].End);
        var grounds = Explanation.Of(_parsed, range, _damage, _evidence);
        if (damage.IsLost)
            return new Island(IslandKind.LostStructure, span, damage.Certainty, IslandFix.None, new IslandReason(grounds, Proof(items)));
        var kind =
            damage.Kept ? IslandKind.Leftover
            : items is [{ Node: ScriptNode }] ? IslandKind.Script
            : damage.Certainty == Certainty.Certain ? IslandKind.Stripped
            : IslandKind.Doubtful;
        return FixFor(kind, span, items) is { } fix ? new Island(kind, span, damage.Certainty, fix, new IslandReason(grounds)) : null;
    }

    /// <summary>The edits that make the items readable: none if that takes guessing, null if the items are correct.</summary>
    private IslandFix? FixFor(IslandKind kind, TextSpan span, List<Item> items)
    {
        var wrapper = items is [{ Node: CallNode { Argument: RawNode } call }] ? call : null;
        if (_writing.Symbols == Target.Latex)
            return wrapper is null ? new IslandFix(AsLatex(span, items))
                : wrapper.Command.Kept ? null
                : new IslandFix([new TextEdit(new TextSpan(span.Start, 0), "\\")]);
        if (wrapper is { Argument: RawNode raw } && !wrapper.Command.Command!.SetsScript)
            return new IslandFix(Unwrap(wrapper.Span, raw.Inside));
        var writer = new MathWriter(_parsed.Text, _writing.Scripts, _evidence.Variants);
        var written = writer.Row([.. items.Select(item => item.Node)]);
        if (items[0].Command is { Class: CommandClass.Function } && span.Start > 0 && char.IsLetterOrDigit(_parsed.Text[span.Start - 1]))
            written = " " + written;
        if (!span.Of(_parsed.Text).SequenceEqual(written))
            return new IslandFix(writer.IsIncomplete ? [] : [new TextEdit(span, written)], writer.LosesStyle);
        // T_c may be the result of damage; C_Φ is what a fix leaves if Unicode lacks the index. Where scripts are written plainly, both are
        // correct.
        return kind == IslandKind.Script && _writing.Scripts != ScriptStyle.Plain && Ascii.IsValid(written) ? IslandFix.None : null;
    }

    /// <summary>The formula between dollars, if it can be recognised as mathematics between them.</summary>
    private TextEdit[] AsLatex(TextSpan span, List<Item> items)
    {
        var formula = new LatexWriter(_parsed.Text).Formula([.. items.Select(item => item.Node)]);
        return DollarMath.In(formula) is [var whole] && whole.Length == formula.Length ? [new TextEdit(span, formula)] : [];
    }

    /// <summary>The first command whose braces are still visible.</summary>
    private string Proof(List<Item> items)
    {
        var text = _parsed.Text.AsSpan(items[0].Start, items[^1].End - items[0].Start);
        var brace = text.IndexOf('{');
        return brace < 0 ? text.ToString() : text[..(brace + 1)].ToString();
    }

    /// <summary>Removes the wrapper and leaves the words inside to other rules.</summary>
    private static TextEdit[] Unwrap(TextSpan whole, TextSpan inside) =>
        [new(TextSpan.FromBounds(whole.Start, inside.Start), ""), new(TextSpan.FromBounds(inside.End, whole.End), "")];
}
