using PaperLint.Analysis;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Rendering;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Finds commands that lost the braces of their argument, so that both run together: <c>\emphhow</c>, <c>\mathbbR</c>, <c>\sqrtn</c>. Rule
/// files refer to it as <c>latex/dropped-braces</c>.
/// </summary>
internal sealed class DroppedBraces(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "latex/dropped-braces";

    private const int ShortestName = 3;

    protected override Clue Clue { get; } = Clue.Of("\\");

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        for (var from = 0; Next(text, from) is var (span, command); from = span.End)
        {
            var argument = text[(span.Start + 1 + command.Name.Length)..span.End].ToString();
            var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["detail"] = command.Name };
            sink.Report(new Observation(Rule, field, span, Fix(span, command, argument), arguments));
        }
    }

    protected override bool MayFindIn(ReadOnlySpan<char> text) => Next(text, 0) is not null;

    /// <summary>The first command from a position on that lost its braces, with its argument; null if there is none.</summary>
    private static (TextSpan Place, Command Command)? Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from..].IndexOf('\\') is >= 0 and var next)
        {
            var at = from + next;
            var letters = LettersBeside.AsciiAfter(text, at + 1);
            var end = at + 1 + letters.Length;
            if (Split(letters) is { } command)
                return (TextSpan.FromBounds(at, end), command);
            // The second of two backslashes begins no command: together they are a line break.
            from = end == at + 1 ? at + 2 : end;
        }

        return null;
    }

    /// <summary>
    /// The one command that the letters after a backslash begin with; null if there is none or several, or if LaTeX knows all the letters
    /// as a command.
    /// </summary>
    internal static Command? Split(ReadOnlySpan<char> letters)
    {
        if (letters.Length <= ShortestName || KnownCommands.Contains(letters))
            return null;
        Command? only = null;
        for (var length = ShortestName; length < letters.Length; length++)
        {
            if (!CommandTable.Shared.TryFind(letters[..length], out var command) || !TakesArgument(command))
                continue;
            if (only is not null)
                return null;
            only = command;
        }

        return only;
    }

    /// <remarks>Too many commands of packages begin with <c>\text</c> to read one as <c>\text</c> and a word.</remarks>
    private static bool TakesArgument(Command command) =>
        command.Name != "text"
        && (
            (command.Source == command.Name && command.Class is CommandClass.TextFont or CommandClass.MathFont)
            || command is { Class: CommandClass.Accent, Reading: Reading.Command } or { IsRoot: true }
        );

    /// <summary>
    /// A fix if the braces contained one letter, or a word in a font. For a longer run, it is unknown how much of it a root covered.
    /// </summary>
    private static ProposedFix? Fix(TextSpan span, Command command, string argument)
    {
        if (command.Class == CommandClass.TextFont)
            return new ProposedFix(FixSafety.Unsafe, new TextSpan(span.Start, command.Name.Length + 1), "");
        return argument.Length == 1 && MathWriter.Apply(command, argument) is { } written
            ? new ProposedFix(FixSafety.Unsafe, span, written)
            : null;
    }
}
