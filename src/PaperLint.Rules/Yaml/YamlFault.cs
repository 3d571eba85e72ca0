using PaperLint.Text;
using YamlDotNet.Core;

namespace PaperLint.Rules.Yaml;

/// <summary>Stops reading a file at the first thing that is not YAML, or that is YAML which is not supported here.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves YamlReader, so it needs neither the usual constructors nor to be public.
internal sealed class YamlFault(LinePosition position, string message, string hint) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    public const string UsualHint = "Check brackets, quotes and indentation up to here.";

    public LinePosition Position { get; } = position;

    public Mistake Mistake { get; } = new(message, hint);

    /// <summary>The parser's message as a sentence, with the usual cause as the hint.</summary>
    public static Mistake Of(YamlException exception)
    {
        var reason = exception.Message.TrimEnd('.');
        return new Mistake($"This is not YAML: {char.ToLowerInvariant(reason[0])}{reason[1..]}.", HintFor(reason));
    }

    /// <summary>
    /// The position that the parser reports. For a tab in the indentation it only reports the mapping, so the first tab that begins a line
    /// is used instead.
    /// </summary>
    public static long PlaceOf(YamlException exception, string text)
    {
        var start = (int)Math.Min(exception.Start.Index, text.Length);
        return IsTab(exception.Message) && text.IndexOf("\n\t", start, StringComparison.Ordinal) is >= 0 and var tab ? tab + 1 : start;
    }

    private static bool IsTab(string reason) => reason.Contains(" tab ", StringComparison.Ordinal);

    private static string HintFor(string reason)
    {
        if (IsTab(reason))
            return "Indent with spaces.";
        if (
            reason.Contains("cannot start any token", StringComparison.Ordinal)
            || reason.Contains("invalid mapping", StringComparison.Ordinal)
        )
            return "Put the text into single quotes.";
        if (reason.Contains("unexpected end of stream", StringComparison.Ordinal))
            return "Close the quote that begins here.";
        if (reason.Contains("escape", StringComparison.Ordinal))
            return "Use single quotes, in which a backslash is literal.";
        return UsualHint;
    }
}
