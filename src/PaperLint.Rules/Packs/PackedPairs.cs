using System.Collections.Immutable;
using PaperLint.Text.Binary;

namespace PaperLint.Rules.Packs;

/// <summary>How named values are stored in a pack.</summary>
internal static class PackedPairs
{
    public static void Write(ValueWriter pack, ImmutableSortedDictionary<string, string> pairs) =>
        Write(pack, pairs, static (pack, value) => pack.Write(value));

    public static void Write<T>(ValueWriter pack, ImmutableSortedDictionary<string, T> pairs, Action<ValueWriter, T> write)
    {
        pack.WriteUnsigned((ulong)pairs.Count);
        foreach (var (name, value) in pairs)
        {
            pack.Write(name);
            write(pack, value);
        }
    }

    public static ImmutableSortedDictionary<string, string> Read(ValueReader pack) => Read(pack, ReadText);

    public static ImmutableSortedDictionary<string, T> Read<T>(ValueReader pack, Func<ValueReader, T> read)
        where T : class
    {
        var pairs = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        for (var left = pack.ReadCount(); left > 0; left--)
        {
            if (!pairs.TryAdd(pack.ReadString(), read(pack)))
                throw pack.Damaged("a name occurs twice in one list");
        }

        return pairs.ToImmutable();
    }

    /// <summary>A named method, because it costs less at program start than a lambda.</summary>
    private static string ReadText(ValueReader pack) => pack.ReadString();
}
