using PaperLint.Analysis;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Protection;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Checks mathematics that is intact LaTeX, without editing it. Rule files refer to it as <c>latex/formulas</c>, with the kinds
/// <c>unknown-command</c> and <c>unbalanced</c>.
/// </summary>
internal sealed class FormulaAnalyzer : RecordAnalyzer
{
    public const string Name = "latex/formulas";

    private const string Unknown = "unknown-command";
    private const string Unbalanced = "unbalanced";

    private static readonly MathProtector Protector = new();
    private static readonly Clue Dollar = Clue.Of("$");

    /// <summary>What begins a formula between other marks than dollars.</summary>
    private static readonly Clue OtherFormula = Clue.Any(Clue.Of(@"\("), Clue.Of(@"\["), Clue.All(Clue.Of(@"\b"), Clue.Of("n{")));

    private readonly Dictionary<string, RuleInfo> _rules;

    /// <param name="rules">At least one, each with the kind that its file names.</param>
    public FormulaAnalyzer(IReadOnlyList<(string? Kind, ActiveRule Rule)> rules)
        : base([.. rules.Select(rule => rule.Rule.Info)])
    {
        _rules = rules.ToDictionary(rule => rule.Kind!, rule => rule.Rule.Info, StringComparer.Ordinal);
    }

    /// <summary>The kinds of finding that rule files may name.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Unknown, Unbalanced];

    /// <summary>Formulas are claimed by protection, and they are what this analyzer checks.</summary>
    public override bool ReadsProtected => true;

    public override bool MayReport(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (field.Role is FieldRole.Title or FieldRole.Abstract && Protector.Clue.IsIn(field.Pairs) && MayReportIn(field))
                return true;
        }

        return false;
    }

    private bool MayReportIn(FieldText field) =>
        (RuleFor(Unknown, field) is not null && HasUnknown(field.Span)) || (RuleFor(Unbalanced, field) is not null && MayBeLost(field));

    private static bool MayBeLost(FieldText field) =>
        Dollar.IsIn(field.Pairs) && (OtherFormula.IsIn(field.Pairs) || DollarBalance.IsLost(field.Span));

    /// <summary>The rule that reports a kind of finding; null if none does in the field.</summary>
    private RuleInfo? RuleFor(string kind, FieldText field) =>
        _rules.TryGetValue(kind, out var rule) && rule.Fields.Contains(field.Role) ? rule : null;

    /// <summary>Whether any command, in a formula or not, is unknown.</summary>
    private static bool HasUnknown(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('\\'); at >= 0 && at + 1 < text.Length; )
        {
            var name = LettersBeside.AsciiAfter(text, at + 1);
            if (name.Length > 1 && !KnownCommands.Contains(name))
                return true;
            var from = at + 1 + name.Length;
            var next = text[from..].IndexOf('\\');
            at = next < 0 ? -1 : from + next;
        }

        return false;
    }

    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        foreach (var field in record.Fields)
        {
            if (field.Role is not (FieldRole.Title or FieldRole.Abstract) || !Protector.Clue.IsIn(field.Pairs))
                continue;
            var formulas = new List<TextSpan>();
            Protector.Claim(record, field, formulas);
            if (RuleFor(Unknown, field) is { } unknown)
                ReportUnknown(unknown, field, formulas, sink);
            if (RuleFor(Unbalanced, field) is { } unbalanced)
                ReportUnbalanced(unbalanced, field, formulas, sink);
        }
    }

    /// <summary>Reports each command once per field, at its first occurrence.</summary>
    private static void ReportUnknown(RuleInfo rule, FieldView field, List<TextSpan> formulas, FindingSink sink)
    {
        HashSet<string>? told = null;
        foreach (var formula in formulas)
        {
            for (var at = formula.Start; at + 1 < formula.End; at++)
            {
                if (field.Span[at] != '\\')
                    continue;
                var end = at + 1;
                while (end < formula.End && char.IsAsciiLetter(field.Span[end]))
                    end++;
                // A single letter may be an accent, which applies to the letter after it.
                if (end - at > 2 && !KnownCommands.Contains(field.Span[(at + 1)..end]) && (told ??= []).Add(field.Span[at..end].ToString()))
                    sink.Report(new Observation(rule, field, TextSpan.FromBounds(at, end)));
                at = Math.Max(at + 1, end - 1);
            }
        }
    }

    private static void ReportUnbalanced(RuleInfo rule, FieldView field, List<TextSpan> formulas, FindingSink sink)
    {
        foreach (var place in DollarBalance.Find(field.Span, formulas))
            sink.Report(new Observation(rule, field, place));
    }
}
