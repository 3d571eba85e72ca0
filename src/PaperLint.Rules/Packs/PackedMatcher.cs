using PaperLint.Expressions;
using PaperLint.Text.Binary;
using PaperLint.Text.Pairs;

namespace PaperLint.Rules.Packs;

/// <summary>
/// How a matcher is stored in a pack: its code, then the data of its kind. Expressions are stored as text and built on use.
/// </summary>
internal static class PackedMatcher
{
    public static void Write(ValueWriter pack, RuleMatcher matcher)
    {
        switch (matcher)
        {
            case PatternMatcher pattern:
                pack.Write((int)MatcherCode.Pattern);
                WriteExpression(pack, pattern.Pattern);
                pack.WriteAll(pattern.Filter.Requires);
                pack.WriteOptional(pattern.Filter.Candidate, WriteExpression);
                pack.WriteOptional(pattern.Filter.Clue, static (pack, clue) => clue.Write(pack));
                pack.WriteOptional(pattern.Replacement);
                pack.WriteAll(pattern.Unless, WriteContext);
                break;
            case SubstitutionMatcher substitution:
                pack.Write((int)MatcherCode.Substitution);
                PackedPairs.Write(pack, substitution.Map);
                pack.Write(substitution.IgnoreCase);
                pack.Write(substitution.WholeWords);
                break;
            case RepetitionMatcher repetition:
                pack.Write((int)MatcherCode.Repetition);
                pack.WriteAll(repetition.Except);
                pack.Write(repetition.Shortest);
                break;
            case LengthMatcher length:
                pack.Write((int)MatcherCode.Length);
                pack.WriteOptional(length.Least);
                pack.WriteOptional(length.Most);
                break;
            case EndingMatcher ending:
                pack.Write((int)MatcherCode.Ending);
                WriteExpression(pack, ending.Pattern);
                pack.WriteAll(ending.Unless, WriteContext);
                break;
            case AnalyzerMatcher analyzer:
                pack.Write((int)MatcherCode.Analyzer);
                pack.Write(analyzer.Analyzer);
                pack.WriteOptional(analyzer.Kind);
                break;
            case RequiredMatcher:
                pack.Write((int)MatcherCode.Required);
                break;
            default:
                throw new ArgumentException($"A pack has no code for {matcher.GetType().Name}.", nameof(matcher));
        }
    }

    public static RuleMatcher Read(ValueReader pack) =>
        (MatcherCode)pack.ReadInt() switch
        {
            MatcherCode.Pattern => ReadPattern(pack),
            MatcherCode.Substitution => new SubstitutionMatcher(PackedPairs.Read(pack), pack.ReadBool(), pack.ReadBool()),
            MatcherCode.Repetition => new RepetitionMatcher(pack.ReadStrings(), pack.ReadInt()),
            MatcherCode.Length => new LengthMatcher(pack.ReadOptionalInt(), pack.ReadOptionalInt()),
            MatcherCode.Required => new RequiredMatcher(),
            MatcherCode.Ending => new EndingMatcher(ReadExpression(pack), pack.ReadAll(ReadContext)),
            MatcherCode.Analyzer => new AnalyzerMatcher(pack.ReadString(), pack.ReadOptionalString()),
            var code => throw pack.Damaged($"a matcher is of the unknown kind {(int)code}"),
        };

    private static PatternMatcher ReadPattern(ValueReader pack) =>
        new(
            ReadExpression(pack),
            new TextFilter(pack.ReadStrings(), pack.ReadOptional(ReadExpression), pack.ReadOptional(Clue.Read)),
            pack.ReadOptionalString(),
            pack.ReadAll(ReadContext)
        );

    private static void WriteContext(ValueWriter pack, MatchContext context)
    {
        pack.WriteOptional(context.Before, WriteExpression);
        pack.WriteOptional(context.Inside, WriteExpression);
        pack.WriteOptional(context.After, WriteExpression);
    }

    private static MatchContext ReadContext(ValueReader pack) =>
        new(pack.ReadOptional(ReadExpression), pack.ReadOptional(ReadExpression), pack.ReadOptional(ReadExpression));

    private static void WriteExpression(ValueWriter pack, LinearExpression expression) => expression.Write(pack);

    private static LinearExpression ReadExpression(ValueReader pack) => LinearExpression.Read(pack);
}
