namespace PaperLint.RuleCompiler;

/// <summary>Writes a generated file. An unchanged file keeps its timestamp, so that the build does not redo work.</summary>
internal static class ChangedFile
{
    public static bool IsCurrent(string path, ReadOnlySpan<byte> content) =>
        File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);

    public static void Write(string path, byte[] content)
    {
        if (IsCurrent(path, content))
            return;
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllBytes(path, content);
    }
}
