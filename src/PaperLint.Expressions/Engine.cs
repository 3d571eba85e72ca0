using PaperLint.Text;

namespace PaperLint.Expressions;

/// <summary>What runs an expression.</summary>
internal abstract class Engine
{
    public abstract bool IsMatch(ReadOnlySpan<char> text, int from);

    /// <summary>The first match; null if there is none.</summary>
    public abstract TextSpan? Find(ReadOnlySpan<char> text, int from);

    /// <param name="copy">The text as a string, if an earlier call has needed one; the caller keeps it for the next call.</param>
    /// <param name="match">As found in the text.</param>
    public abstract ExpressionGroups GroupsOf(ReadOnlySpan<char> text, ref string? copy, TextSpan match);

    /// <returns>Null if no group has that name or number.</returns>
    public abstract int? GroupNumber(string name);
}
