using FsCheck;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Analyzers.Latex;

public sealed class IslandAnalyzerProperties
{
    private static readonly string[] Pieces =
    [
        "alpha",
        "Phi",
        "gg",
        "leq",
        "geq",
        "times",
        "sim",
        "approx",
        "ell",
        "infty",
        "circ",
        "left(",
        "right)",
        "left",
        "right",
        "frac",
        "sqrt",
        "mathcal",
        "mathbb",
        "text",
        "texttt",
        "forall",
        "in",
        "to",
        "sum",
        "prime",
        "top",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "^",
        "_",
        "!",
        "+",
        "-",
        "=",
        "<",
        "/",
        ",",
        ".",
        " ",
        " ",
        " ",
        "0",
        "1",
        "3.5",
        "64",
        "n",
        "m",
        "a",
        "x",
        "R",
        "the",
        "of",
        "faster",
        "Phi-4",
        "-gamma",
        "Mem-alpha",
        "partial",
        "tilde",
        "dots",
        "mu",
        "imes",
        "subset",
        "ll",
        "ge",
        "pm",
        "Xto",
        "λ",
        "×",
        "∞",
        ">",
        "%",
        "|",
        "\\emphhow",
        "\\",
        "\\ie",
        "\\ours",
        "\\times",
        "{}",
        "\n",
    ];

    private static Arbitrary<string> Texts { get; } = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void It_never_throws() => Holds(text => IslandTestHarness.Observe(text).TrueForAll(seen => seen.Span.End <= text.Length));

    [Fact]
    public void A_fix_loses_no_digit() => Holds(text => Digits(text) == Digits(IslandTestHarness.Repair(text, FixSafety.Unsafe)));

    [Fact]
    public void Fixing_settles() =>
        Holds(text =>
        {
            for (var round = 0; round < 10; round++)
            {
                var repaired = IslandTestHarness.Repair(text);
                if (repaired == text)
                    return true;
                text = repaired;
            }

            return false;
        });

    private static void Holds(Func<string, bool> law) => Prop.ForAll(Texts, law).Check(Law.Tried(5000).WithEndSize(40));

    /// <summary>The digits of a text in order, including superscripts and subscripts.</summary>
    private static string Digits(string text) =>
        string.Concat(
            text.Select(c =>
                    "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c) is >= 0 and var above ? (char)('0' + above)
                    : c is >= '₀' and <= '₉' ? (char)('0' + c - '₀')
                    : c
                )
                .Where(char.IsAsciiDigit)
        );
}
