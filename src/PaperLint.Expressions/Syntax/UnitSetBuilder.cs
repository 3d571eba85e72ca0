namespace PaperLint.Expressions.Syntax;

/// <summary>Collects the parts of a character class.</summary>
internal sealed class UnitSetBuilder(bool ignoreCase)
{
    /// <summary>The only letter outside ASCII that .NET takes for the same as one of ASCII.</summary>
    private const char KelvinSign = '\u212A';

    private readonly List<UnitRange> _ranges = [];
    private uint _categories;

    public void Add(char first, char last)
    {
        _ranges.Add(new UnitRange(first, last));
        if (ignoreCase)
            AddOtherCase(first, last);
    }

    /// <summary>Adds ranges whose letters are not wanted in the other case.</summary>
    public void Add(Shorthand shorthand)
    {
        _categories |= shorthand.Categories;
        _ranges.AddRange(shorthand.Ranges);
    }

    public UnitSet Build(bool isNegated)
    {
        _ranges.Sort((left, right) => left.First.CompareTo(right.First));
        var merged = new List<UnitRange>(_ranges.Count);
        foreach (var range in _ranges)
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = merged[^1] with { Last = (char)Math.Max(merged[^1].Last, range.Last) };
            else
                merged.Add(range);
        }

        return new UnitSet([.. merged], _categories, isNegated);
    }

    private void AddOtherCase(char first, char last)
    {
        for (var unit = (int)first; unit <= last; unit++)
        {
            var letter = (char)unit;
            if (char.IsAsciiLetter(letter))
            {
                _ranges.Add(new UnitRange((char)(letter ^ ' '), (char)(letter ^ ' ')));
                if (letter is 'k' or 'K')
                    _ranges.Add(new UnitRange(KelvinSign, KelvinSign));
            }
            else if (!char.IsAscii(letter) && MayHaveCase(letter))
            {
                // .NET has its own table of which letters are the same, which is not that of char.ToUpperInvariant.
                throw new UnsupportedSyntaxException("a letter outside ASCII in any case");
            }
        }
    }

    private static bool MayHaveCase(char unit) =>
        char.IsLetter(unit) || char.ToUpperInvariant(unit) != unit || char.ToLowerInvariant(unit) != unit;
}
