using System.Text;
using PaperLint.Analyzers.Markup.Entities;
using PaperLint.Analyzers.Markup.Scripts;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Markup.Formulas;

/// <summary>Writes a formula as a line of text: fractions with a slash, roots with a sign, rows of a table after semicolons.</summary>
/// <example><code>new MathWording(ScriptStyle.Plain).Write(formula);   // 1 ≤ p &lt; ∞</code></example>
internal sealed class MathWording(ScriptStyle style)
{
    /// <summary>The marks over a letter, and the combining characters that put them there.</summary>
    private static readonly Dictionary<string, char> Accents = new(StringComparer.Ordinal)
    {
        ["¯"] = '\u0304',
        ["‾"] = '\u0304',
        ["ˉ"] = '\u0304',
        ["_"] = '\u0304',
        ["-"] = '\u0304',
        ["―"] = '\u0304',
        ["\u0304"] = '\u0304',
        ["\u0305"] = '\u0304',
        ["^"] = '\u0302',
        ["ˆ"] = '\u0302',
        ["\u0302"] = '\u0302',
        ["~"] = '\u0303',
        ["˜"] = '\u0303',
        ["∼"] = '\u0303',
        ["\u0303"] = '\u0303',
        ["→"] = '\u20D7',
        ["⃗"] = '\u20D7',
        ["."] = '\u0307',
        ["˙"] = '\u0307',
        ["¨"] = '\u0308',
        ["ˇ"] = '\u030C',
        ["˘"] = '\u0306',
    };

    private static readonly string[] OwnNotation = ["annotation", "annotation-xml", "maligngroup", "malignmark", "mprescripts"];

    /// <summary>Whether something of the formula could not be written: a picture, a line across, a mark over several letters.</summary>
    public bool IsLossy { get; private set; }

    public string Write(MathElement formula) => MathLine.Of(Atoms(formula), isTight: false).Normalize(NormalizationForm.FormC);

    private List<MathAtom> Atoms(MathElement node)
    {
        var atoms = new List<MathAtom>();
        Add(node, atoms);
        return atoms;
    }

    private string Tight(MathElement node) => MathLine.Of(Atoms(node), isTight: true);

    private void Add(MathElement node, List<MathAtom> atoms)
    {
        switch (node.Name)
        {
            case "mi":
                var name = Squeezed(node.Text);
                if (name.Length > 0)
                    atoms.Add(new MathAtom(MathOperators.IsFunction(name) ? MathAtomKind.Function : MathAtomKind.Symbol, name));
                break;
            case "mn":
                Symbol(atoms, Squeezed(node.Text));
                break;
            case "mo":
                AddOperator(node.Text, atoms);
                break;
            case "mtext" or "ms":
                AddWords(node.Text, atoms);
                break;
            case "mspace":
                atoms.Add(new MathAtom(MathAtomKind.Space, " "));
                break;
            case "mphantom":
                break;
            case "mfrac":
                Symbol(
                    atoms,
                    node.Children is [var above, var below] ? $"{Grouped(above, isBelow: false)}/{Grouped(below, isBelow: true)}" : Lost()
                );
                break;
            case "msqrt":
                var root = new MathElement("mrow", "");
                root.Children.AddRange(node.Children);
                Symbol(atoms, "√" + Grouped(root, isBelow: true));
                break;
            case "mroot":
                Symbol(
                    atoms,
                    node.Children is [var radicand, var degree] ? $"{Grouped(radicand, isBelow: true)}^(1/{Tight(degree)})" : Lost()
                );
                break;
            case "msub" or "msup" or "msubsup" or "munder" or "mover" or "munderover":
                AddScripts(node, atoms);
                break;
            case "mmultiscripts":
                AddMultiscripts(node, atoms);
                break;
            case "mfenced":
                AddFenced(node, atoms);
                break;
            case "mtable":
                Symbol(atoms, string.Join("; ", node.Children.Select(row => string.Join(", ", row.Children.Select(Write)))));
                break;
            case "menclose":
                IsLossy |= node.Children.Count > 0;
                AddRow(node, atoms);
                break;
            case "semantics" or "maction":
                if (node.Children.Find(static child => !OwnNotation.Contains(child.Name)) is { } shown)
                    Add(shown, atoms);
                break;
            case "annotation" or "annotation-xml":
                break;
            default:
                AddRow(node, atoms);
                break;
        }
    }

    private void AddRow(MathElement node, List<MathAtom> atoms)
    {
        if (!string.IsNullOrWhiteSpace(node.Text))
            AddWords(node.Text, atoms);
        foreach (var child in node.Children)
            Add(child, atoms);
    }

    private static void AddOperator(string text, List<MathAtom> atoms)
    {
        var operation = Squeezed(text);
        if (operation.Length == 0 || MathOperators.IsInvisible(operation))
            return;
        if (text.Length > 1 && char.IsWhiteSpace(text[0]) && text[0] != '\n' && atoms.Count > 0)
            atoms.Add(new MathAtom(MathAtomKind.Space, " "));
        var isOpen =
            MathOperators.IsBar(operation) && atoms.FindLast(atom => MathOperators.IsBar(atom.Text)) is { Kind: MathAtomKind.Open };
        atoms.Add(new MathAtom(MathOperators.KindOf(operation, isOpen), operation));
    }

    private static void AddWords(string text, List<MathAtom> atoms)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0)
            atoms.Add(new MathAtom(MathAtomKind.Space, " "));
        else if (words.Length == text.Length)
            Symbol(atoms, words);
        else
            atoms.Add(
                new MathAtom(
                    MathAtomKind.Words,
                    $"{(char.IsWhiteSpace(text[0]) ? " " : "")}{words}{(char.IsWhiteSpace(text[^1]) ? " " : "")}"
                )
            );
    }

    private void AddFenced(MathElement node, List<MathAtom> atoms)
    {
        var separators = (node.Attribute("separators") ?? ",").Replace(" ", "", StringComparison.Ordinal);
        atoms.Add(new MathAtom(MathAtomKind.Open, EntityText.Decode(node.Attribute("open") ?? "(")));
        for (var at = 0; at < node.Children.Count; at++)
        {
            if (at > 0 && separators.Length > 0)
                atoms.Add(new MathAtom(MathAtomKind.Separator, separators[Math.Min(at - 1, separators.Length - 1)].ToString()));
            Add(node.Children[at], atoms);
        }

        atoms.Add(new MathAtom(MathAtomKind.Close, EntityText.Decode(node.Attribute("close") ?? ")")));
    }

    private void AddScripts(MathElement node, List<MathAtom> atoms)
    {
        if (node.Children.Count != (node.Name is "msubsup" or "munderover" ? 3 : 2))
        {
            Symbol(atoms, Lost());
            return;
        }

        var (stem, before) = (node.Children[0], Atoms(node.Children[0]));
        if (node.Name == "mover" && Accented(before, Tight(node.Children[1])) is { } accented)
        {
            Symbol(atoms, accented);
            return;
        }

        var written = MathLine.Of(before, isTight: true);
        foreach (var script in node.Children.Skip(1))
        {
            var isAbove = node.Name is "msup" or "mover" || script == node.Children.ElementAtOrDefault(2);
            if (node.Name is "mover" or "munderover" or "munder" && before is [{ Kind: MathAtomKind.Symbol }])
                IsLossy = true;
            written += Script(written, stem, Tight(script), isAbove);
        }

        var kind = before is [{ Kind: MathAtomKind.Large or MathAtomKind.Function or MathAtomKind.Close } only]
            ? only.Kind
            : MathAtomKind.Symbol;
        atoms.Add(new MathAtom(kind, written));
    }

    private static string? Accented(List<MathAtom> before, string mark)
    {
        if (!Accents.TryGetValue(mark, out var accent))
            return null;
        if (before is not [{ Text: [var letter] }])
            return null;
        return $"{(letter == 'ı' ? 'i' : letter)}{accent}";
    }

    private void AddMultiscripts(MathElement node, List<MathAtom> atoms)
    {
        if (node.Children.Count == 0)
            return;
        var (stem, written, ahead) = (node.Children[0], MathLine.Of(Atoms(node.Children[0]), isTight: true), "");
        var isAhead = false;
        for (var at = 1; at < node.Children.Count; at++)
        {
            if (node.Children[at].Name == "mprescripts")
            {
                isAhead = true;
                continue;
            }

            var (below, above) = (Tight(node.Children[at]), at + 1 < node.Children.Count ? Tight(node.Children[++at]) : "");
            if (isAhead)
                ahead += Raised(above, above: true) + Raised(below, above: false);
            else
                written += Script(written, stem, below, isAbove: false) + Script(written, stem, above, isAbove: true);
        }

        Symbol(atoms, ahead + written);
    }

    private string Raised(string script, bool above)
    {
        var form = ScriptForm.Of("", script, above, isVariable: false, "", style);
        return form.Raised ?? ScriptForm.WithMinus(script);
    }

    private string Script(string written, MathElement stem, string script, bool isAbove)
    {
        if (script.Length == 0)
            return "";
        var form = ScriptForm.Of(written, script, isAbove, IsVariable(stem), "", style);
        return form.Before + (form.Raised ?? ScriptForm.WithMinus(script)) + form.After;
    }

    /// <summary>Whether it is a symbol, not the sign of an element or a name: a single letter that is not upright.</summary>
    private static bool IsVariable(MathElement node) =>
        node.Name == "mi"
            ? Squeezed(node.Text).Length == 1 && node.Attribute("mathvariant") is not "normal"
            : node.Name == "mo" || (node.Name is "mrow" or "mstyle" && (node.Children.Count != 1 || IsVariable(node.Children[0])));

    /// <summary>In brackets, unless it can be read without.</summary>
    private string Grouped(MathElement node, bool isBelow)
    {
        var atoms = Atoms(node);
        var written = MathLine.Of(atoms, isTight: false);
        var isSimple = atoms.Count == 1 && atoms[0].Kind != MathAtomKind.Words && !written.Contains('/', StringComparison.Ordinal);
        return
            isSimple
            || IsNumber(written)
            || (
                !isBelow
                && atoms.TrueForAll(static atom => atom.Kind == MathAtomKind.Symbol)
                && !written.Contains('/', StringComparison.Ordinal)
            )
            ? written
            : $"({written})";
    }

    private static bool IsNumber(string written) =>
        written.Length > 0 && written.All(static character => char.IsAsciiDigit(character) || character == '.');

    private string Lost()
    {
        IsLossy = true;
        return "";
    }

    private static void Symbol(List<MathAtom> atoms, string text)
    {
        if (text.Length > 0)
            atoms.Add(new MathAtom(MathAtomKind.Symbol, text));
    }

    /// <summary>Without the white space of the source.</summary>
    private static string Squeezed(string text) => string.Concat(text.Where(static character => !char.IsWhiteSpace(character)));
}
