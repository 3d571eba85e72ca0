using System.Text;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Finds islands of damaged mathematics: places that prove it, by themselves, by their neighbours or by the record, and the stretch around
/// each that has to be read, and written, as one.
/// </summary>
internal sealed class IslandFinder
{
    private readonly Line _line;
    private readonly RecordEvidence _evidence;
    private readonly Verdicts _verdicts;
    private readonly Growth _growth;
    private readonly ScriptStyle _scripts;

    public IslandFinder(Line line, RecordEvidence evidence, bool unwraps, ScriptStyle scripts = ScriptStyle.Unicode)
    {
        _line = line;
        _evidence = evidence;
        _scripts = scripts;
        _verdicts = new Verdicts(line, evidence, unwraps);
        _growth = new Growth(line, _verdicts);
    }

    /// <summary>Tells the record's evidence what is certain here.</summary>
    public void Teach()
    {
        Learn();
        _verdicts.Reconsider();
        Learn();
    }

    public List<Island> Find()
    {
        _verdicts.Reconsider();
        return [.. _growth.Stretches().Select(stretch => ToIsland(stretch.First, stretch.Last)).OfType<Island>()];
    }

    private void Learn()
    {
        for (var i = 0; i < _verdicts.Count; i++)
        {
            if (!_verdicts.IsCertain(i))
                continue;
            var (first, last) = _growth.Certain(i);
            foreach (var item in _line.Items.GetRange(first, last - first + 1))
                _evidence.Learn(item.Node);
        }
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
        var kind = verdict.Kept ? IslandKind.Leftover
            : items is [{ Node: ScriptNode }] ? IslandKind.Script
            : verdict.Certainty == Certainty.Certain ? IslandKind.Stripped : IslandKind.Doubtful;
        if (items is [{ Node: CallNode { Argument: RawNode raw } call }] && !call.Command.Command!.SetsScript)
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
