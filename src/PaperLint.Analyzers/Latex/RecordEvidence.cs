using System.Text;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Rendering;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// What the whole record proves about its doubtful words: a name that is certainly a letter in one sentence is not an English word in the
/// next.
/// </summary>
internal sealed class RecordEvidence(IReadOnlyList<string> texts, bool isEnglish, string symbols, VariantLetters variants)
{
    private static readonly string[] Foreign =
    [
        " de ",
        " que ",
        " la ",
        " le ",
        " les ",
        " des ",
        " der ",
        " und ",
        " los ",
        " para ",
        " uma ",
        " dos ",
        " die ",
        " del ",
        " di ",
        " et ",
        " en ",
        " em ",
    ];

    private readonly HashSet<Command> _proven = [];
    private readonly Lazy<bool> _quotesFrench = new(() => texts.Any(text => OtherLanguages.HasFrench(text)));
    private readonly Lazy<bool> _speaksOfPrograms = new(() => texts.Any(text => OtherLanguages.HasProgram(text)));

    /// <summary>Whether the record has hardly any short words of other languages.</summary>
    public bool IsEnglish { get; } = isEnglish;

    /// <summary>Whether <c>le</c>, <c>ne</c> or <c>ni</c> may be words, as in an English record that quotes some French.</summary>
    public bool QuotesFrench => !IsEnglish || _quotesFrench.Value;

    /// <summary>Whether <c>x ne y</c> may be a comparison in a program.</summary>
    public bool SpeaksOfPrograms => _speaksOfPrograms.Value;

    /// <summary>How to write letters that have two forms.</summary>
    public VariantLetters Variants { get; } = variants;

    /// <summary>Whether any command certainly lost its backslash in this record.</summary>
    public bool HasProof { get; private set; }

    /// <summary>
    /// Whether the record contains mathematics in Unicode, from its source or from a fix. With it, what was likely before a fix stays
    /// likely, but nothing becomes certain.
    /// </summary>
    public bool HasMathematics => symbols.Length > 0;

    public static RecordEvidence Of(IReadOnlyList<string> texts)
    {
        var foreign = 0;
        var symbols = new StringBuilder();
        var variants = VariantLetters.None;
        foreach (var text in texts)
        {
            variants = variants.With(text);
            foreach (var word in Foreign)
                foreign += text.AsSpan().Count(word);
            foreach (var c in text)
            {
                if (IsSymbol(c))
                    symbols.Append(c);
            }
        }

        return new RecordEvidence(texts, foreign < 3, symbols.ToString(), variants);
    }

    /// <summary>Whether the record contains the command's character.</summary>
    public bool Shows(Command command) => command.Unicode.Length == 1 && symbols.Contains(command.Unicode, StringComparison.Ordinal);

    private static bool IsSymbol(char c) =>
        c is '×' or '±' or '²' or '³' or (>= '\u0391' and <= '\u03c9') or (>= '\u2070' and <= '\u209c') or (>= '\u2190' and <= '\u22ff');

    public bool Proves(Command command) => _proven.Contains(command);

    /// <summary>Adds what a certain piece of mathematics shows.</summary>
    public void Learn(MathNode node)
    {
        HasProof = true;
        switch (node)
        {
            case SymbolNode { Token.Command: { } command }:
                _proven.Add(command);
                break;
            case ScriptNode script:
                LearnAll([script.Base, script.Sub, script.Sup]);
                break;
            case GroupNode group:
                LearnAll(group.Body);
                break;
            case CallNode call:
                LearnAll([call.Argument]);
                break;
        }
    }

    private void LearnAll(IEnumerable<MathNode?> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is not null)
                Learn(node);
        }
    }
}
