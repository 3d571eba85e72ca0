using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Compiles regular expressions in the way rules run them, and explains in plain words why one does not compile.</summary>
internal static class Expressions
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>Checks one part of a context, which may match empty text.</summary>
    /// <remarks>It is also compiled with anchors, as it is run, because these may make the automaton several times as large.</remarks>
    public static Mistake? Check([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) =>
        TryCompile(pattern, out _, out var mistake) && TryCompile($@"\A(?:{pattern})\z", out _, out mistake) ? null : mistake;

    /// <summary>Checks an expression whose matches are findings.</summary>
    public static Mistake? CheckFinding([StringSyntax(StringSyntaxAttribute.Regex)] string pattern)
    {
        if (!TryCompile(pattern, out var expression, out var mistake))
            return mistake;
        return expression.IsMatch("")
            ? new Mistake("The pattern matches empty text, so it would match everywhere.", "Let it match at least one character.")
            : null;
    }

    public static bool TryCompile(
        [StringSyntax(StringSyntaxAttribute.Regex)] string pattern,
        [NotNullWhen(true)] out Regex? expression,
        [NotNullWhen(false)] out Mistake? mistake
    )
    {
        (expression, mistake) = (null, null);
        try
        {
            expression = new Regex(pattern, Options);
            return true;
        }
        catch (RegexParseException exception)
        {
            mistake = new Mistake(
                $"The pattern is not a regular expression: {Reason(exception, pattern)}",
                "A literal character may need a backslash before it."
            );
        }
        catch (NotSupportedException exception)
        {
            mistake = Unsupported(exception.Message);
        }

        return false;
    }

    /// <summary>The part of the parser's message after the repeated pattern.</summary>
    private static string Reason(RegexParseException exception, string pattern)
    {
        var lead = $"Invalid pattern '{pattern}' at offset {exception.Offset}. ";
        var reason = exception.Message.StartsWith(lead, StringComparison.Ordinal) ? exception.Message[lead.Length..] : exception.Message;
        return $"at character {exception.Offset}, {char.ToLowerInvariant(reason[0])}{reason[1..]}";
    }

    /// <summary>Extracts the unsupported construct, which the runtime puts in single quotes.</summary>
    private static Mistake Unsupported(string message)
    {
        if (message.Contains("nodes", StringComparison.Ordinal))
            return new Mistake("The pattern repeats too much and would be too large to run.", "Use smaller counts in {…}, or * and +.");
        var (from, to) = (message.IndexOf('\''), message.LastIndexOf('\''));
        var construct = to > from + 1 ? message[(from + 1)..to] : message;
        var hint = construct switch
        {
            _ when construct.Contains("look", StringComparison.Ordinal) =>
                "Describe the context under 'unless', or name the part to report (?<at>…).",
            _ when construct.Contains("backreference", StringComparison.Ordinal) =>
                "Use 'repetition' for repeated words; anything else needs an analyzer.",
            _ => "Rewrite the pattern without it.",
        };
        return new Mistake($"The pattern uses {construct}, which non-backtracking expressions do not support.", hint);
    }
}
