using FsCheck;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Tests.Records;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Fixes;

/// <summary>Small systems of rules that build on, undo, trigger and contradict one another, and records for them.</summary>
public static class RuleSystems
{
    /// <summary>The letters of a text before any fix.</summary>
    private const string Letters = "abc";

    /// <summary>What fixes insert: one capital letter per rule, so that it shows which rule's fix was made.</summary>
    private const string Marks = "PQRSTU";

    private static readonly string[] Prefixes = ["ENC", "MRK", "LTX", "LTX", "LAY", "TXT", "TXT"];

    public static Gen<Rewrite[]> Any { get; } =
        from count in Gen.Choose(1, Marks.Length)
        from rules in Gen.CollectToArray(Enumerable.Range(0, count), Rule)
        select rules;

    public static Gen<Record> Records { get; } = from title in Text from text in Text select Paper.Of(title: title, text: text);

    /// <summary>A system of rules, a record, and a number for shuffling and choosing.</summary>
    public static Gen<Case> Cases { get; } =
        from rules in Any
        from record in Records
        from seed in Gen.Choose(0, int.MaxValue)
        select new Case(rules, record, seed);

    private static Gen<string> Text =>
        from length in Gen.Choose(0, 12)
        from letters in Gen.Elements<char>(Letters.ToCharArray()).ArrayOf(length)
        select new string(letters);

    private static Gen<Rewrite> Rule(int number) =>
        from prefix in Gen.Elements(Prefixes)
        from length in Gen.Frequency((3, Gen.Constant(1)), (4, Gen.Constant(2)), (2, Gen.Constant(3)))
        from word in Gen.Frequency((3, Gen.Elements<char>(Letters.ToCharArray())), (2, Gen.Elements<char>(Marks.ToCharArray())))
            .ArrayOf(length)
        from mark in NewText(number)
        from other in NewText(number)
        from edits in Gen.Elements<TextEdit[]>(ShapesOf(length, mark, other))
        from safety in Gen.Frequency((3, Gen.Constant(FixSafety.Safe)), (1, Gen.Constant(FixSafety.Unsafe)))
        from severity in Gen.Frequency((6, Gen.Constant(Severity.Warning)), (1, Gen.Constant(Severity.Error)))
        select new Rewrite($"{prefix}{number + 1:0000}", new string(word), safety, edits)
        {
            Mark = edits.Any(edit => edit.NewText.Contains(Marks[number], StringComparison.Ordinal)) ? Marks[number] : null,
            Severity = severity,
        };

    /// <summary>Nothing, a letter, the rule's mark, or both.</summary>
    private static Gen<string> NewText(int number) =>
        Gen.Frequency(
            (2, Gen.Constant("")),
            (5, Gen.Constant(Marks[number].ToString())),
            (1, Gen.Elements<char>(Letters.ToCharArray()).Select(letter => letter.ToString())),
            (2, Gen.Elements<char>(Letters.ToCharArray()).Select(letter => $"{Marks[number]}{letter}"))
        );

    /// <summary>Replacements, insertions, deletions, and fixes with two edits.</summary>
    private static TextEdit[][] ShapesOf(int length, string text, string other)
    {
        List<TextEdit[]> shapes =
        [
            [],
            [Edit(0, length, text)],
            [Edit(0, length, text)],
            [Edit(0, 1, text)],
            [Edit(length - 1, 1, text)],
        ];
        if (text.Length > 0)
            shapes.AddRange([
                [Edit(0, 0, text)],
                [Edit(length, 0, text)],
            ]);
        if (text.Length > 0 && other.Length > 0)
            shapes.Add([Edit(0, 0, text), Edit(length, 0, other)]);
        if (length > 1)
            shapes.AddRange([
                [Edit(0, 1, text), Edit(length - 1, 1, other)],
                [Edit(0, 1, text), Edit(length - 1, 1, other)],
            ]);
        return [.. shapes];
    }

    private static TextEdit Edit(int start, int length, string text) => new(new TextSpan(start, length), text);
}

/// <param name="Seed">A random number for whatever else a law needs.</param>
public sealed record Case(Rewrite[] Rules, Record Record, int Seed)
{
    public override string ToString() =>
        $"{string.Join("; ", Rules.Select(rule => rule.ToString()))} on {string.Join(" | ", Record.Fields.Select(field => $"'{field.Text}'"))} with {Seed}";
}
