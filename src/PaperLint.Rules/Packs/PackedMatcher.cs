using System.Collections.Immutable;

namespace PaperLint.Rules.Packs;

/// <summary>How a matcher stands in a pack: its code, then what its kind needs. Patterns stay texts, compiled when they are used.</summary>
internal static class PackedMatcher
{
    public static void Write(PackWriter pack, RuleMatcher matcher)
    {
        switch (matcher)
        {
            case PatternMatcher pattern:
                pack.Byte((byte)MatcherCode.Pattern);
                pack.Text(pattern.Pattern);
                pack.Flag(pattern.IgnoreCase);
                pack.Texts(pattern.Requires);
                pack.TextOrNull(pattern.Replacement);
                WriteContexts(pack, pattern.Unless);
                pack.TextOrNull(pattern.Candidate);
                break;
            case SubstitutionMatcher substitution:
                pack.Byte((byte)MatcherCode.Substitution);
                pack.Pairs(substitution.Map);
                pack.Flag(substitution.IgnoreCase);
                pack.Flag(substitution.WholeWords);
                break;
            case RepetitionMatcher repetition:
                pack.Byte((byte)MatcherCode.Repetition);
                pack.Texts(repetition.Except);
                pack.Number(repetition.Shortest);
                break;
            case LengthMatcher length:
                pack.Byte((byte)MatcherCode.Length);
                pack.Number(length.Least ?? PackFormat.NoNumber);
                pack.Number(length.Most ?? PackFormat.NoNumber);
                break;
            case RequiredMatcher:
                pack.Byte((byte)MatcherCode.Required);
                break;
            case EndingMatcher ending:
                pack.Byte((byte)MatcherCode.Ending);
                pack.Text(ending.Pattern);
                WriteContexts(pack, ending.Unless);
                break;
            case AnalyzerMatcher analyzer:
                pack.Byte((byte)MatcherCode.Analyzer);
                pack.Text(analyzer.Analyzer);
                pack.TextOrNull(analyzer.Kind);
                break;
            default:
                throw new ArgumentException($"A pack has no code for {matcher.GetType().Name}.", nameof(matcher));
        }
    }

    public static RuleMatcher Read(PackReader pack) => (MatcherCode)pack.Byte() switch
    {
        MatcherCode.Pattern => new PatternMatcher(pack.Text(), pack.Flag(), pack.Texts(), pack.TextOrNull(), ReadContexts(pack), pack.TextOrNull()),
        MatcherCode.Substitution => new SubstitutionMatcher(pack.Pairs(), pack.Flag(), pack.Flag()),
        MatcherCode.Repetition => new RepetitionMatcher(pack.Texts(), pack.Number()),
        MatcherCode.Length => new LengthMatcher(NumberOrNull(pack), NumberOrNull(pack)),
        MatcherCode.Required => new RequiredMatcher(),
        MatcherCode.Ending => new EndingMatcher(pack.Text(), ReadContexts(pack)),
        MatcherCode.Analyzer => new AnalyzerMatcher(pack.Text(), pack.TextOrNull()),
        var code => throw new InvalidDataException($"The rule pack has a matcher of the unknown kind {(byte)code}."),
    };

    private static void WriteContexts(PackWriter pack, ImmutableArray<MatchContext> contexts) => pack.List(contexts, context =>
    {
        pack.TextOrNull(context.Before);
        pack.TextOrNull(context.Inside);
        pack.TextOrNull(context.After);
    });

    private static ImmutableArray<MatchContext> ReadContexts(PackReader pack) =>
        pack.List(() => new MatchContext(pack.TextOrNull(), pack.TextOrNull(), pack.TextOrNull()));

    private static int? NumberOrNull(PackReader pack) => pack.Number() is var number && number == PackFormat.NoNumber ? null : number;
}
