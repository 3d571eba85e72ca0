using System.Collections.Immutable;

namespace PaperLint.Rules.Packs;

/// <summary>
/// A book in a compact binary form that loads without YAML, without validation and without building one regular expression: it
/// is on the way of every start of the program. The same book always gives the same bytes.
/// </summary>
public static class RulePack
{
    /// <param name="stream">Is left open.</param>
    public static void Write(RuleBook book, Stream stream)
    {
        using var pack = new PackWriter(stream);
        pack.Magic(PackFormat.Magic);
        pack.Byte(PackFormat.Version);
        pack.Number(book.Rules.Count);
        foreach (var rule in book.Rules.Values)
            PackedRule.Write(pack, rule);
        pack.Number(book.RuleSets.Count);
        foreach (var set in book.RuleSets.Values)
            PackedRuleSet.Write(pack, set);
    }

    /// <param name="stream">Is left open.</param>
    /// <exception cref="InvalidDataException">It is no pack, one of another version, or cut short.</exception>
    public static RuleBook Read(Stream stream)
    {
        try
        {
            return ReadBook(stream);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The rule pack is cut short.", exception);
        }
    }

    private static RuleBook ReadBook(Stream stream)
    {
        using var pack = new PackReader(stream);
        if (pack.Magic() != PackFormat.Magic)
            throw new InvalidDataException("This is not a rule pack.");
        if (pack.Byte() is var version && version != PackFormat.Version)
            throw new InvalidDataException($"The rule pack has version {version}; this program reads version {PackFormat.Version}.");
        var rules = ImmutableSortedDictionary.CreateBuilder<string, Rule>(StringComparer.Ordinal);
        for (var left = pack.Number(); left > 0; left--)
        {
            var rule = PackedRule.Read(pack);
            rules.Add(rule.Info.Id, rule);
        }

        var sets = ImmutableSortedDictionary.CreateBuilder<string, RuleSet>(StringComparer.Ordinal);
        for (var left = pack.Number(); left > 0; left--)
        {
            var set = PackedRuleSet.Read(pack);
            sets.Add(set.Name, set);
        }

        return new RuleBook(rules.ToImmutable(), sets.ToImmutable());
    }
}
