using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Doubts bare names of signs that a sentence mentions: as its subject (<c>cdot is a CSS class</c>), or with a noun that says what it is
/// (<c>the C function cdot</c>).
/// </summary>
internal static class NamedPrograms
{
    private const int Reach = 24;

    /// <summary>Things with names that may also be mathematics.</summary>
    private const string Things = "functions?|class|classes|methods?|variables?|procedure|routine|identifier|attribute";

    /// <summary>Things with names that are never mathematics.</summary>
    private const string Tools = "commands?|options?|flags?|packages?|macros?|librar(?:y|ies)|keywords?|subcommand|executable";

    private static readonly GuardedRegex ThingBefore = new(@"(?i:\b(?:" + Things + @") \z)");

    private static readonly GuardedRegex ToolBefore = new(@"(?i:\b(?:" + Tools + @") \z)");

    private static readonly GuardedRegex CalledBehind = new(@"\A (?:CSS |C |shell )?(?:" + Things + "|" + Tools + @")\b");

    private static readonly GuardedRegex Predicate = new(@"\A (?:is|was|are|has|means|returns|takes|stands for|refers to)\b");

    public static void Doubt(ReadOnlySpan<char> text, ICollection<TextSpan> doubts)
    {
        var words = new LetterRuns(text);
        while (words.MoveNext())
        {
            var word = words.Current;
            if (
                word.Length > 1
                && CommandTable.Shared.TryFind(word.Of(text), out var command)
                && StandsAlone(text, word)
                && IsNamed(text, word, command)
            )
                doubts.Add(word);
        }
    }

    private static bool IsNamed(ReadOnlySpan<char> text, TextSpan word, Command command)
    {
        var before = text[Math.Max(0, word.Start - Reach)..word.Start];
        var after = text[word.End..Math.Min(text.Length, word.End + Reach)];
        if (ToolBefore.IsMatch(before))
            return true;
        // A set may be called a function, and a letter a variable. A sign without operands is never called so in mathematics.
        return command
                is {
                    Reading: Reading.Command,
                    Class: CommandClass.Operator or CommandClass.Relation or CommandClass.Arrow or CommandClass.Big
                }
            && !PrecedesOperand(after)
            && (
                ThingBefore.IsMatch(before)
                || (IsBehindArticle(before) && CalledBehind.IsMatch(after))
                || (Sentence.BeginsAt(text, word.Start) && Predicate.IsMatch(after))
            );
    }

    private static bool IsBehindArticle(ReadOnlySpan<char> before) =>
        before.EndsWith("the ") || before.EndsWith("The ") || before.EndsWith(" a ") || before.EndsWith(" an ");

    /// <summary>Whether an operand comes after a sign: a letter, a number, another mathematical name.</summary>
    private static bool PrecedesOperand(ReadOnlySpan<char> after)
    {
        if (after is not [' ', var first, ..])
            return false;
        var length = 1;
        while (length < after.Length && char.IsLetter(after[length]))
            length++;
        var word = after[1..length];
        return (
                word.Length < 2
                && word is not ("a" or "I")
                && (char.IsLetterOrDigit(first) || first is '(' or '[' or '{' or '\\' or '-' or '|')
            ) || (CommandTable.Shared.TryFind(word, out var command) && command.Reading != Reading.Word);
    }

    private static bool StandsAlone(ReadOnlySpan<char> text, TextSpan word) =>
        (word.Start == 0 || text[word.Start - 1] is ' ' or '\n' or '(')
        && (word.End == text.Length || text[word.End] is ' ' or '\n' or '.' or ',' or ';' or ':' or ')' or '?' or '!');
}
