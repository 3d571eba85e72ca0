using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Records;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Claims hyphens of command lines: options (<c>--alpha=0.5</c>), the bare <c>--</c> that ends them, and the <c>--</c> that a sentence
/// calls a comment.
/// </summary>
/// <remarks>An aside may begin like an option (<c>a policy --epsilon-greedy-- that</c>); then two hyphens after a word close it.</remarks>
public sealed class OptionProtector : Protector
{
    private static readonly GuardedRegex Option = new(@"--[A-Za-z][\w-]*(?:=[^\s,;)]*[^\s,;).])?");

    private static readonly GuardedRegex OptionsBefore = new(@"(?:^|\s)--?[A-Za-z][\w-]*(?:[ =]\S+){0,2} \z");

    private static readonly GuardedRegex NameBefore = new(
        @"(?i:\b(?:comment|separator|delimiter|decrement)) ?\z",
        "comment",
        "separator",
        "delimiter",
        "decrement"
    );

    public override Clue Clue { get; } = Clue.Of("--");

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        if (field.Role is not (FieldRole.Title or FieldRole.Abstract))
            return;
        var text = field.Span;
        Option.Collect(text, claims, static (text, option) => BeginsWord(text, option.Start) && !ClosesAside(text, option));
        ClaimBare(text, claims);
    }

    private static void ClaimBare(ReadOnlySpan<char> text, ICollection<TextSpan> claims)
    {
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOf(" -- ");
            if (next < 0)
                return;
            at += next + 1;
            var before = text[Math.Max(0, at - 80)..at];
            if (text[(at + 3)..].StartsWith("--") || OptionsBefore.IsMatch(before) || NameBefore.IsMatch(before))
                claims.Add(new TextSpan(at, 2));
        }
    }

    /// <summary>
    /// Whether a word begins here. A straight quotation mark before it must be an opening one: <c>the "new"--or old--one</c>.
    /// </summary>
    private static bool BeginsWord(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && text[at - 1] is '"' or '\'')
            at--;
        return at == 0 || char.IsWhiteSpace(text[at - 1]) || "([{‘“`|/,".Contains(text[at - 1]);
    }

    private static bool ClosesAside(ReadOnlySpan<char> text, TextSpan option)
    {
        if (option.Of(text).EndsWith("--"))
            return true;
        var rest = text[option.End..Math.Min(text.Length, option.End + 200)];
        var close = rest.IndexOf("--");
        return close > 0 && !char.IsWhiteSpace(rest[close - 1]) && !"([{'\"‘“`|/,-".Contains(rest[close - 1]);
    }
}
