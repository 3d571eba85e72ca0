using PaperLint.Analyzers.Latex;
using PaperLint.Text;

namespace PaperLint.Analyzers.Residue;

/// <summary>Finds the braced arguments of commands that stay in a text: what stands in them means what the command says.</summary>
internal static class Arguments
{
    /// <summary>Commands whose arguments are what stands before and behind them in the same braces.</summary>
    private static readonly string[] Dividing = ["over", "atop", "choose", "above", "brack", "brace"];

    /// <summary>In no order. Commands that only choose a font say nothing.</summary>
    /// <param name="isEdited">Whether a character goes with an edit.</param>
    public static List<TextSpan> Of(string text, Func<int, bool> isEdited)
    {
        var arguments = new List<TextSpan>();
        for (var at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length;)
        {
            var name = at + 1;
            while (name < text.Length && char.IsAsciiLetter(text[name]))
                name++;
            var next = Math.Max(name, at + 2);
            if (name > at + 1 && !isEdited(at) && !ChoosesFont(text.AsSpan(at + 1, name - at - 1)))
            {
                if (Dividing.Contains(text[(at + 1)..name]) && Around(text, at) is { } braces)
                    arguments.Add(braces);
                for (var end = name; (end = EndOfGroup(text, next)) > next; next = end)
                    arguments.Add(TextSpan.FromBounds(next, end));
            }

            at = next < text.Length ? text.IndexOf('\\', next) : -1;
        }

        return arguments;
    }

    /// <summary>The braces that a place stands in; null where it stands in none.</summary>
    private static TextSpan? Around(string text, int at)
    {
        var depth = 0;
        for (var open = at - 1; open >= 0; open--)
        {
            if (text[open] == '}')
                depth++;
            else if (text[open] == '{' && depth-- == 0)
                return EndOfGroup(text, open) is var end && end > at ? TextSpan.FromBounds(open, end) : null;
        }

        return null;
    }

    private static bool ChoosesFont(ReadOnlySpan<char> name) =>
        CommandTable.Shared.TryFind(name, out var command) && command.Class is CommandClass.TextFont or CommandClass.Switch or CommandClass.Colour;

    /// <summary>Behind the bracket that closes the one here; the place itself where none opens or none closes.</summary>
    private static int EndOfGroup(string text, int open)
    {
        if (open >= text.Length || text[open] is not ('{' or '['))
            return open;
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if (at > open && text[at - 1] == '\\')
                continue;
            if (text[at] is '{' or '[')
                depth++;
            else if (text[at] is '}' or ']' && --depth == 0)
                return at + 1;
        }

        return open;
    }
}
