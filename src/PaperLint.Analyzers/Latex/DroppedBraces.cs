using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>Finds commands that lost the braces of their argument, so that both run together: <c>\emphhow</c>, <c>\mathbbR</c>, <c>\sqrtn</c>.</summary>
internal static class DroppedBraces
{
    public static IEnumerable<Island> Find(Line line)
    {
        foreach (var token in line.Tokens)
        {
            if (Split(line.Text, token) is not { } command)
                continue;
            var span = new TextSpan(token.Start, token.Length);
            yield return new Island(IslandKind.BraceDropped, span, Certainty.Certain, Edits(line.Text, span, command), command.Name);
        }
    }

    /// <summary>The one command that the token's letters begin with; null where there is none or more than one, or LaTeX knows the whole name.</summary>
    public static Command? Split(string text, Token token)
    {
        if (!token.Kept || token.Command is not null || token.Length < 4)
            return null;
        var name = text.AsSpan(token.Start + 1, token.Length - 1);
        if (KnownCommands.Contains(name))
            return null;
        Command? only = null;
        for (var length = 3; length < name.Length; length++)
        {
            if (!CommandTable.Shared.TryFind(name[..length], out var command) || !TakesArgument(command))
                continue;
            if (only is not null)
                return null;
            only = command;
        }

        return only;
    }

    private static bool TakesArgument(Command command) =>
        command.Class is CommandClass.TextFont or CommandClass.MathFont or CommandClass.Accent && command.Reading == Reading.Command
        || command.Name is "emph" or "sqrt" or "text";

    /// <summary>Where the argument must be one letter or a word in a font, nothing else can have stood there.</summary>
    private static TextEdit[] Edits(string text, TextSpan span, Command command)
    {
        var argument = text[(span.Start + 1 + command.Name.Length)..span.End];
        if (command.Class == CommandClass.TextFont)
            return [new TextEdit(new TextSpan(span.Start, command.Name.Length + 1), "")];
        if (argument.Length > 1)
            return [];
        return MathWriter.Apply(command, argument) is { } written ? [new TextEdit(span, written)] : [];
    }
}
