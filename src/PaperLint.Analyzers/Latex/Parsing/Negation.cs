using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex.Parsing;

/// <summary>
/// Reads <c>\not</c> and the sign that it negates as one: <c>\not\in</c> is ∉, and without <c>\not</c> it would mean the opposite.
/// </summary>
internal static class Negation
{
    private const string Not = "\\not";

    /// <summary>Signs, and below each its negation.</summary>
    private const string Signs = "=<>∈∋≤≥≡∼≃≅≈≍⊂⊃⊆⊇⊑⊒|∥⊢⊨⊩≺≻≼≽≲≳≶≷⊴⊵∃→←↔⇒⇐⇔";
    private const string Struck = "≠≮≯∉∌≰≱≢≁≄≇≉≭⊄⊅⊈⊉⋢⋣∤∦⊬⊭⊮⊀⊁⋠⋡≴≵≸≹⋬⋭∄↛↚↮⇏⇍⇎";

    /// <summary>
    /// The negated sign and its length in UTF-16 code units. The command is null if Unicode has no such character. Null if there is no
    /// <c>\not</c> here.
    /// </summary>
    public static (Command? Command, int Length)? At(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (!rest.StartsWith(Not, StringComparison.Ordinal) || (rest.Length > Not.Length && char.IsAsciiLetter(rest[Not.Length])))
            return null;
        var start = rest.Length > Not.Length && rest[Not.Length] == ' ' ? Not.Length + 1 : Not.Length;
        if (start < rest.Length && rest[start] is '=' or '<' or '>')
            return (Of(rest[start].ToString(), rest[start].ToString()), start + 1);
        if (start >= rest.Length || rest[start] != '\\')
            return (null, Not.Length);
        var name = LettersBeside.AsciiAfter(rest, start + 1);
        var known = CommandTable.Shared.TryFind(name, out var command) && (command.IsInfix || command.Name == "exists");
        return (known ? Of(command!.Unicode, "\\" + command.Source) : null, start + 1 + name.Length);
    }

    private static Command? Of(string sign, string source) =>
        Signs.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at && sign.Length == 1
            ? new Command("not", Struck[at].ToString(), CommandClass.Relation, 0, Reading.Command) { Source = "not" + source }
            : null;
}
