using PaperLint.Analysis;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;
using PaperLint.Records;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Claims TeX commands that a sentence is about: <c>the \alpha macro</c>, <c>the command \emph{…}</c>, <c>\cite and \citep</c>,
/// <c>\verb|x|</c>. Commands in a sentence that only mentions TeX are doubted: such a sentence may be damaged like any other.
/// </summary>
public sealed class CommandProtector : Protector
{
    private const string Quote = @"[`'""“‘(]?";
    private const string What = "(?:macros?|commands?|control sequences?|primitives?|escape sequences?)";

    /// <summary>Words right before a command that say it is one.</summary>
    private static readonly GuardedRegex NamedBefore = new(
        $@"(?i:\b{What}(?: called| named| such as| like| for|,|:)? {Quote})\z|\b(?:La)?TeX[’']s {Quote}\z",
        "macro",
        "command",
        "control sequence",
        "primitive",
        "escape sequence",
        "TeX"
    );

    /// <summary>Words right after a command that say it is one, and are not part of another term such as "macro average".</summary>
    private static readonly GuardedRegex NamedBehind = new(
        $@"\A[`'""”’)]*(?i: {What})(?:\s*\z|[.,;:)]|\s(?:so|that|which|is|was|are|to|in|for|and|or|of|from|with|by|as|expands?|prints?|takes?|has|does|can|must|may|will|should)\b)",
        "macro",
        "command",
        "control sequence",
        "primitive",
        "escape sequence"
    );

    private static readonly GuardedRegex Joined = new(@"\A(?:,|,? (?:and|or|vs\.?|versus|rather than|instead of|over)),? \z");

    /// <summary>The beginning of a definition, or a request for a package: source code, regardless of its context.</summary>
    private static readonly GuardedRegex Definition = new(
        @"\\(?:(?:re)?newcommand|providecommand)\*?\{?\\?[A-Za-z]*\}?(?:\[[^\]\r\n]*\])*\{[^{}\r\n]*(?:\{[^{}\r\n]*\}[^{}\r\n]*)*\}|\\def\s*\\[A-Za-z]+(?:#\d)*\{[^{}\r\n]*(?:\{[^{}\r\n]*\}[^{}\r\n]*)*\}|\\(?:usepackage|documentclass|RequirePackage|input|include)(?:\[[^\]\r\n]*\])?\{[^{}\r\n]*\}",
        [
            "\\newcommand",
            "\\renewcommand",
            "\\providecommand",
            "\\def",
            "\\usepackage",
            "\\documentclass",
            "\\RequirePackage",
            "\\input",
            "\\include",
        ]
    );

    private static readonly GuardedRegex Verbatim = new(
        @"\\(?:verb|lstinline)\*?(?:\|[^|\r\n]*\||![^!\r\n]*!|\+[^+\r\n]*\+|""[^""\r\n]*"")",
        ["\\verb", "\\lstinline"]
    );

    private static readonly GuardedRegex SpeaksOfTex = new(
        @"(?:^|[^\\A-Za-z])(?:(?:La|Xe|pdf|Lua|Con|Bib)?TeX|LaTeX2e|[Ll]atex|[Kk]a[Tt]e[Xx]|MathJax|[Tt]ypesetting)(?:$|[^A-Za-z])",
        ["TeX", "atex", "aTex", "ateX", "MathJax", "ypesetting"],
        ignoreCase: false
    );

    private static readonly GuardedRegex SpeaksOfBackslashes = new(@"(?i:\bbackslash(?:es)?\b)", "backslash");

    public override Clue Clue { get; } = Clue.Of("\\");

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        if (!IsLookedAt(field))
            return;
        var text = field.Span;
        Verbatim.Collect(text, claims);
        foreach (var topic in TopicsIn(text, CommandsIn(text)))
            claims.Add(topic);
    }

    public override void Doubt(RecordView record, FieldView field, ICollection<TextSpan> doubts)
    {
        if (!IsLookedAt(field))
            return;
        var text = field.Span;
        Definition.Collect(text, doubts);
        var commands = CommandsIn(text);
        foreach (var topic in TopicsIn(text, commands))
            doubts.Add(Sentence.Around(text, topic));
        var sentence = default(TextSpan);
        var (speaks, ofBackslashes) = (false, false);
        foreach (var command in commands)
        {
            if (command.Start >= sentence.End)
            {
                sentence = Sentence.Around(text, command);
                speaks = SpeaksOfTex.IsMatch(sentence.Of(text));
                ofBackslashes = SpeaksOfBackslashes.IsMatch(sentence.Of(text));
                if (ofBackslashes)
                    doubts.Add(sentence);
            }

            if (speaks && !ofBackslashes)
                doubts.Add(command);
        }
    }

    /// <summary>The commands that the sentence around them is about.</summary>
    private static List<TextSpan> TopicsIn(ReadOnlySpan<char> text, List<TextSpan> commands)
    {
        var topics = new bool[commands.Count];
        for (var i = 0; i < commands.Count; i++)
        {
            topics[i] |= IsNamed(text, commands[i]);
            if (i > 0 && AreBareArguments(text, commands[i - 1], commands[i]))
                topics[i - 1] = topics[i] = true;
        }

        // A command joined to a topic by "and" is also a topic: the commands \cite, \citep and \citet.
        for (var i = 1; i < commands.Count; i++)
            topics[i] |= topics[i - 1] && AreJoined(text, commands[i - 1], commands[i]);
        for (var i = commands.Count - 2; i >= 0; i--)
            topics[i] |= topics[i + 1] && AreJoined(text, commands[i], commands[i + 1]);
        return [.. commands.Where((_, i) => topics[i])];
    }

    private static bool IsLookedAt(FieldView field) => field.Role is FieldRole.Title or FieldRole.Abstract && field.Span.Contains('\\');

    private static List<TextSpan> CommandsIn(ReadOnlySpan<char> text)
    {
        var commands = new List<TextSpan>();
        foreach (var command in WrittenCommands.In(text))
        {
            if (!IsEscapeOfNumber(text, command))
                commands.Add(command);
        }

        return commands;
    }

    private static bool IsNamed(ReadOnlySpan<char> text, TextSpan command)
    {
        var source = command.Of(text);
        if (source.EndsWith("{...}") || source.EndsWith("{…}"))
            return true;
        var isNamed =
            NamedBefore.IsMatch(text[Math.Max(0, command.Start - 40)..command.Start])
            || (!IsWord(source) && NamedBehind.IsMatch(text[command.End..Math.Min(text.Length, command.End + 40)]));
        // "Command" may also mean an order to people or robots: \emph{stop} is a topic only if the sentence mentions TeX.
        return isNamed && (!source.Contains('{') || SpeaksOfTex.IsMatch(Sentence.Around(text, command).Of(text)));
    }

    /// <summary>Whether the command stands for words of the sentence: <c>\eg commands of the shell</c>.</summary>
    private static bool IsWord(ReadOnlySpan<char> command) =>
        CommandTable.Shared.TryFind(command[1..], out var known) && known.Class == CommandClass.Word;

    private static bool AreJoined(ReadOnlySpan<char> text, TextSpan one, TextSpan next) =>
        next.Start - one.End <= 20 && Joined.IsMatch(text[one.End..next.Start]);

    /// <summary>Whether these are adjacent commands that need an argument and have none: <c>\cite and \citep</c>.</summary>
    private static bool AreBareArguments(ReadOnlySpan<char> text, TextSpan one, TextSpan next) =>
        IsBareArgument(one.Of(text)) && IsBareArgument(next.Of(text)) && AreJoined(text, one, next);

    private static bool IsBareArgument(ReadOnlySpan<char> command) =>
        !command.Contains('{')
        && CommandTable.Shared.TryFind(command[1..], out var known)
        && known.Class
            is CommandClass.Reference
                or CommandClass.TextFont
                or CommandClass.MathFont
                or CommandClass.Accent
                or CommandClass.Structure
                or CommandClass.Colour;

    /// <summary>Whether it is an escape after a number: <c>5\%</c> is a number, in a sentence about TeX as in any other.</summary>
    private static bool IsEscapeOfNumber(ReadOnlySpan<char> text, TextSpan command) =>
        command.Of(text) is @"\%" && command.Start > 0 && char.IsAsciiDigit(text[command.Start - 1]);
}
