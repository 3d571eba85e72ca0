using System.Collections.Immutable;
using PaperLint.Text.Binary;

namespace PaperLint.Rules.Packs;

/// <summary>
/// A rule book in a compact binary form. It is read at every start of the program, so it loads without YAML, without validation and without
/// building any regular expressions. A pack may also have sections that other code writes and reads.
/// </summary>
/// <example>
/// <code>
/// var pack = RulePack.Open(RulePack.Write(book, new Section("automata", tables)));
/// pack.ReadBook();
/// pack.Find("automata");      // the bytes of the tables, as a view of the pack
/// </code>
/// </example>
public sealed class RulePack
{
    private const string BookSection = "book";

    private static readonly FileSignature Signature = new("PLRP", 7, "rule pack");

    private readonly SectionFile _file;

    private RulePack(SectionFile file) => _file = file;

    /// <param name="others">Further sections. Readers skip those they do not know.</param>
    /// <returns>The same bytes for the same book and sections.</returns>
    /// <exception cref="ArgumentException">Two sections have the same name, or one has the name of the book's section.</exception>
    public static byte[] Write(RuleBook book, params IReadOnlyCollection<Section> others)
    {
        var writer = new ValueWriter();
        writer.WriteAll([.. book.Rules.Values], PackedRule.Write);
        writer.WriteAll([.. book.RuleSets.Values], PackedRuleSet.Write);
        return SectionFile.Write(Signature, [new Section(BookSection, writer.Written.ToArray()), .. others]);
    }

    /// <param name="bytes">Must not change while the pack and anything found in it are in use.</param>
    /// <exception cref="InvalidDataException">The bytes are not a pack, are truncated or damaged, or have another version.</exception>
    public static RulePack Open(ReadOnlyMemory<byte> bytes) => new(SectionFile.Open(Signature, bytes));

    /// <exception cref="InvalidDataException">The book is damaged.</exception>
    public RuleBook ReadBook()
    {
        var reader = _file.Read(BookSection);
        var rules = ImmutableSortedDictionary.CreateBuilder<string, Rule>(StringComparer.Ordinal);
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var rule = PackedRule.Read(reader);
            rules[rule.Info.Id] = rule;
        }

        var sets = ImmutableSortedDictionary.CreateBuilder<string, RuleSet>(StringComparer.Ordinal);
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var set = PackedRuleSet.Read(reader);
            sets[set.Name] = set;
        }

        return reader.IsAtEnd
            ? new RuleBook(rules.ToImmutable(), sets.ToImmutable())
            : throw reader.Damaged("its book goes on after its end");
    }

    /// <summary>Finds another section and returns a view of its bytes in the pack; null if there is none with this name.</summary>
    /// <exception cref="InvalidDataException">The section is damaged.</exception>
    public ReadOnlyMemory<byte>? Find(string section) => _file.Find(section);
}
