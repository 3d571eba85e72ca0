using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Residue;

/// <summary>Finds the braced arguments of commands that stay in a text. What is in them depends on the command for its meaning.</summary>
internal sealed class Arguments
{
    /// <summary>Commands whose arguments are what comes before and after them in the same braces.</summary>
    private static readonly string[] Dividing = ["over", "atop", "choose", "above", "brack", "brace"];

    /// <summary>The spans of the arguments in order, merged where they touch or overlap.</summary>
    private readonly List<TextSpan> _covered = [];

    /// <param name="isEdited">Whether an edit replaces the character at a position.</param>
    public Arguments(string text, Func<int, bool> isEdited)
    {
        var arguments = Of(text, isEdited);
        arguments.Sort();
        foreach (var argument in arguments)
        {
            if (_covered.Count > 0 && argument.Start <= _covered[^1].End)
                _covered[^1] = TextSpan.FromBounds(_covered[^1].Start, Math.Max(_covered[^1].End, argument.End));
            else
                _covered.Add(argument);
        }
    }

    /// <summary>Whether a character is in an argument.</summary>
    public bool Cover(int at)
    {
        var next = _covered.BinarySearch(TextSpan.FromBounds(at, int.MaxValue));
        next = next < 0 ? ~next : next;
        return next > 0 && _covered[next - 1].End > at;
    }

    /// <summary>
    /// The arguments in no particular order, except those of commands that only choose a font: these do not change the meaning.
    /// </summary>
    private static List<TextSpan> Of(string text, Func<int, bool> isEdited)
    {
        var arguments = new List<TextSpan>();
        Groups? groups = null;
        for (var at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; )
        {
            var name = LettersBeside.AsciiAfter(text, at + 1);
            var next = at + 1 + Math.Max(name.Length, 1);
            if (!name.IsEmpty && !isEdited(at) && !ChoosesFont(name))
            {
                groups ??= new Groups(text);
                if (Dividing.Contains(name.ToString()) && groups.Around(at) is { } braces)
                    arguments.Add(braces);
                for (var end = next; (end = groups.EndOf(next)) > next; next = end)
                    arguments.Add(TextSpan.FromBounds(next, end));
            }

            at = next < text.Length ? text.IndexOf('\\', next) : -1;
        }

        return arguments;
    }

    private static bool ChoosesFont(ReadOnlySpan<char> name) =>
        CommandTable.Shared.TryFind(name, out var command)
        && command.Class is CommandClass.TextFont or CommandClass.Switch or CommandClass.Colour;
}
