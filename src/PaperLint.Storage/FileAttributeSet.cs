using System.Text;

namespace PaperLint.Storage;

/// <summary>The extended attributes of a file on Linux: access control lists, SELinux labels, and anything that users attach.</summary>
internal static class FileAttributeSet
{
    /// <summary>Linux does not allow a longer list or value.</summary>
    private const int MostBytes = 1 << 16;

    /// <summary>Attributes derived from the content, which the system computes itself.</summary>
    private static readonly string[] OfContent = ["security.ima", "security.evm"];

    /// <returns>Empty if the file system has no extended attributes.</returns>
    public static SortedDictionary<string, byte[]> Of(string path)
    {
        var attributes = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var buffer = new byte[MostBytes];
        var length = (int)LibC.ListAttributes(path, buffer, MostBytes);
        if (length <= 0)
            return attributes;
        var value = new byte[MostBytes];
        foreach (
            var name in Encoding
                .UTF8.GetString(buffer.AsSpan(0, length))
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Except(OfContent)
        )
        {
            var read = (int)LibC.GetAttribute(path, name, value, MostBytes);
            if (read >= 0)
                attributes.Add(name, value[..read]);
        }

        return attributes;
    }

    /// <summary>Gives a file exactly these attributes, as far as the system allows.</summary>
    public static void Give(string path, SortedDictionary<string, byte[]> attributes)
    {
        var there = Of(path);
        foreach (var name in there.Keys.Where(name => !attributes.ContainsKey(name)))
            _ = LibC.RemoveAttribute(path, name);
        foreach (var (name, value) in attributes)
        {
            if (!there.TryGetValue(name, out var old) || !old.AsSpan().SequenceEqual(value))
                _ = LibC.SetAttribute(path, name, value, (nuint)value.Length, 0);
        }
    }

    /// <summary>The name of the first attribute that differs between two files; null if there is none.</summary>
    public static string? Difference(SortedDictionary<string, byte[]> one, SortedDictionary<string, byte[]> other) =>
        one
            .Keys.Union(other.Keys)
            .FirstOrDefault(name =>
                !one.TryGetValue(name, out var left) || !other.TryGetValue(name, out var right) || !left.AsSpan().SequenceEqual(right)
            );
}
