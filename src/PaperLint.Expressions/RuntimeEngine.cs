using System.Text.RegularExpressions;
using PaperLint.Text;

namespace PaperLint.Expressions;

/// <summary>The engine of .NET that does without backtracking.</summary>
internal sealed class RuntimeEngine(string pattern, bool ignoreCase) : Engine
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private readonly Regex _regex = new(pattern, ignoreCase ? Options | RegexOptions.IgnoreCase : Options);
    private int[]? _numbers;

    public override bool IsMatch(ReadOnlySpan<char> text, int from) => _regex.IsMatch(text, from);

    public override TextSpan? Find(ReadOnlySpan<char> text, int from)
    {
        foreach (var match in _regex.EnumerateMatches(text, from))
            return new TextSpan(match.Index, match.Length);
        return null;
    }

    public override ExpressionGroups GroupsOf(ReadOnlySpan<char> text, ref string? copy, TextSpan match)
    {
        var numbers = _numbers ??= _regex.GetGroupNumbers();
        if (numbers.Length == 1)
            return new ExpressionGroups(this, [match.Start, match.End]);
        var found = WithGroups(copy ??= text.ToString(), match);
        var positions = new int[2 * (numbers[^1] + 1)];
        Array.Fill(positions, -1);
        foreach (var number in numbers)
        {
            if (found.Groups[number] is { Success: true } group)
                (positions[2 * number], positions[2 * number + 1]) = (group.Index, group.Index + group.Length);
        }

        return new ExpressionGroups(this, positions);
    }

    public override int? GroupNumber(string name) => _regex.GroupNumberFromName(name) is >= 0 and var number ? number : null;

    /// <summary>
    /// The engine loses all groups of a match that includes the line break at the end of a text, if the expression ends with <c>\z</c>. It
    /// keeps them if there is another white space character instead.
    /// </summary>
    private Match WithGroups(string text, TextSpan place)
    {
        var match = _regex.Match(text, place.Start);
        if (place.End < text.Length || text[^1] != '\n' || match.Groups.Values.Skip(1).Any(group => group.Success))
            return match;
        var again = _regex.Match(text[..^1] + " ", place.Start);
        return again.Success && again.Index == place.Start && again.Length == place.Length ? again : match;
    }
}
