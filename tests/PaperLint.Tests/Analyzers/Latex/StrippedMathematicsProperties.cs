using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Analyzers;
using PaperLint.Rules;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Analyzers.Latex;

/// <summary>Laws of fixing, tested on formulas of known origin: written intact, then stripped as extraction does it.</summary>
public sealed class StrippedMathematicsProperties
{
    private static readonly string[] Letters =
    [
        "n",
        "m",
        "k",
        "x",
        "N",
        "R",
        @"\alpha",
        @"\lambda",
        @"\epsilon",
        @"\theta",
        @"\Phi",
        @"\Omega",
        @"\ell",
    ];
    private static readonly string[] Signs =
    [
        @"\leq",
        @"\geq",
        @"\le",
        @"\ge",
        @"\gg",
        @"\ll",
        @"\times",
        @"\approx",
        @"\subseteq",
        @"\to",
        @"\in",
        @"\cdot",
        @"\circ",
        "=",
        "<",
        "+",
    ];
    private static readonly string[] Frames =
    [
        "We show that {0} holds for all inputs.",
        "The bound {0} is tight, and so is {1}.",
        "With {0}, the model needs less memory than for {1}.",
        "It runs in time {0} (see the paper for {1}).",
        "Let {0}; then {1} follows.",
    ];

    private static Gen<string> Operand { get; } =
        from letter in Gen.Elements(Letters)
        from script in Gen.Frequency(
            (5, Gen.Constant("")),
            (1, Gen.Constant("^2")),
            (1, Gen.Constant("_i")),
            (1, Gen.Constant("^{-3}")),
            (1, Gen.Constant("_{i,j}")),
            (1, Gen.Constant(@"_\infty")),
            (1, Gen.Constant("^{n+1}"))
        )
        select letter + script;

    private static Gen<string> Formula { get; } =
        from left in Operand
        from sign in Gen.Elements(Signs)
        from space in Gen.Elements("", " ")
        from right in Gen.OneOf(Operand, Gen.Elements("0", "1", "10^{-3}", "3.5", "64"))
        select $"${left}{space}{sign} {right}$";

    /// <summary>Signs that never occur between two operands in ordinary text.</summary>
    private static Gen<(string Text, string Sign)> Plain { get; } =
        from left in Operand
        from sign in Gen.Elements(
            (@"\leq", "≤"),
            (@"\geq", "≥"),
            (@"\le", "≤"),
            (@"\ge", "≥"),
            (@"\gg", "≫"),
            (@"\ll", "≪"),
            (@"\approx", "≈"),
            (@"\subseteq", "⊆"),
            (@"\cdot", "·")
        )
        from space in Gen.Elements("", " ")
        from right in Gen.OneOf(Operand, Gen.Elements("0", "1", "10^{-3}", "64"))
        // A space is always put before it, because 'nll' is how the negative log-likelihood is written.
        let gap = sign.Item1 == @"\ll" ? " " : space
        select (Extraction.Strip($"It holds that ${left}{gap}{sign.Item1} {right}$ for all of them."), sign.Item2);

    private static Gen<(string Source, string Stripped)> Texts { get; } =
        from frame in Gen.Elements(Frames)
        from first in Formula
        from second in Formula
        let source = string.Format(null, CompositeFormat.Parse(frame), first, second)
        select (source, Extraction.Strip(source));

    /// <summary>Many tokenizers apply compatibility normalization; even after that, no exponent may merge with its base.</summary>
    [Theory]
    [InlineData(ScriptStyle.Unicode)]
    [InlineData(ScriptStyle.Plain)]
    public void No_fix_loses_an_index_or_an_exponent(ScriptStyle scripts) => Law.Holds(Texts, text =>
        {
            var repaired = Repaired(text.Stripped, Target.Unicode, scripts);
            Assert.Equal(Scripts(text.Stripped), Scripts(repaired));
            if (scripts == ScriptStyle.Plain)
                Assert.Equal(Scripts(repaired), Scripts(repaired.Normalize(NormalizationForm.FormKC)));
        });

    [Fact]
    public void A_sign_between_operands_comes_back() =>
        Law.Holds(Plain, example =>
            Assert.Contains(example.Sign, Repaired(example.Text, Target.Unicode, ScriptStyle.Unicode), StringComparison.Ordinal)
        );

    [Fact]
    public void A_second_fix_finds_nothing_to_do() => Law.Holds(Texts, text =>
        {
            var repaired = Repaired(text.Stripped, Target.Unicode, ScriptStyle.Plain);
            Assert.Equal(repaired, Repaired(repaired, Target.Unicode, ScriptStyle.Plain));
        });

    /// <summary>LaTeX that a fix wrote, when stripped again, gives the damaged text, apart from spaces and braces.</summary>
    [Fact]
    public void Latex_that_a_fix_writes_leads_back_to_the_damage() =>
        Law.Holds(Texts, text =>
            Assert.Equal(Squeezed(text.Stripped), Squeezed(Extraction.Strip(Repaired(text.Stripped, Target.Latex, ScriptStyle.Keep))))
        );

    [Fact]
    public void No_letter_becomes_one_that_searches_do_not_find() =>
        Law.Holds(Texts, text =>
            Assert.DoesNotContain(Repaired(text.Stripped, Target.Unicode, ScriptStyle.Unicode).EnumerateRunes(), rune =>
                rune.Value is >= 0x1D400 and <= 0x1D7FF
            )
        );

    [Fact]
    public void Words_around_a_formula_stay() => Law.Holds(Texts, text =>
        {
            var repaired = Repaired(text.Stripped, Target.Unicode, ScriptStyle.Unicode);
            foreach (var word in text.Source.Split(' ').Where(word => word.Length > 3 && word.All(char.IsAsciiLetter)))
                Assert.Contains(word, repaired, StringComparison.Ordinal);
        });

    private static string Repaired(string text, Target target, ScriptStyle scripts)
    {
        var writing = Writing.For(target, scripts, isForReaders: true);
        for (var round = 0; round < 10; round++)
        {
            var next = IslandTestHarness.Repair(text, writing: writing);
            if (next == text)
                break;
            text = next;
        }

        return text;
    }

    /// <summary>The number of superscripts and subscripts in a text, whether as characters or as source.</summary>
    private static int Scripts(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] is '^' or '_'
                || (
                    IsSet(text[i])
                    && (i == 0 || !IsSet(text[i - 1]) || IsAbove(text[i]) != IsAbove(text[i - 1]))
                    && !(i > 1 && text[i - 1] == ',' && IsSet(text[i - 2]))
                )
            )
                count++;
        }

        return count;
    }

    private static bool IsSet(char c) =>
        c
            is '²'
                or '³'
                or '¹'
                or (>= '\u2070' and <= '\u209c')
                or (>= '\u1d2c' and <= '\u1d6a')
                or (>= '\u02b0' and <= '\u02e4')
                or '\u2c7c'
                or '\u2c7d'
                or (>= '\u1d9b' and <= '\u1dbf');

    private static bool IsAbove(char c) => !(c is (>= '\u2080' and <= '\u209c') or (>= '\u1d62' and <= '\u1d6a') or '\u2c7c');

    private static string Squeezed(string text) =>
        text.Replace(" ", "", StringComparison.Ordinal)
            .Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal);
}
