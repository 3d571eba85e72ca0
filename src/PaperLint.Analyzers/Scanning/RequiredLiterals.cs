using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace PaperLint.Analyzers.Scanning;

/// <summary>
/// Literals of which every match contains one: a few vectorised searches rule out most texts. The searches are built on first use, since
/// many analyzers are created for runs that never use them.
/// </summary>
/// <remarks>
/// The search for several words at once is fast only if all are ASCII and longer than one character; a single other word makes it twenty
/// times slower. So the three kinds are searched for separately.
/// </remarks>
internal sealed class RequiredLiterals
{
    private readonly bool _isEmpty;
    private readonly Lazy<SearchValues<char>>? _characters;
    private readonly Lazy<SearchValues<string>>? _words;
    private readonly ImmutableArray<string> _others;
    private readonly StringComparison _comparison;

    /// <param name="literals">If empty, every text may match.</param>
    public RequiredLiterals(ImmutableArray<string> literals, bool ignoreCase)
    {
        _isEmpty = literals.IsEmpty;
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        List<string> characters = [.. literals.Where(literal => literal.Length == 1 && !(ignoreCase && char.IsLetter(literal[0])))];
        List<string> words = [.. literals.Where(literal => literal.Length > 1 && Ascii.IsValid(literal))];
        _others = [.. literals.Except(characters).Except(words)];
        if (characters.Count > 0)
            _characters = new(() => SearchValues.Create(string.Concat(characters)));
        if (words.Count > 0)
            _words = new(() => SearchValues.Create([.. words], _comparison));
    }

    public bool MayOccurIn(ReadOnlySpan<char> text)
    {
        if (
            _isEmpty
            || (_characters is not null && text.ContainsAny(_characters.Value))
            || (_words is not null && text.ContainsAny(_words.Value))
        )
            return true;
        foreach (var other in _others)
        {
            if (text.Contains(other, _comparison))
                return true;
        }

        return false;
    }
}
