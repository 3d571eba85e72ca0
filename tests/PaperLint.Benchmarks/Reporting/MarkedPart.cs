namespace PaperLint.Benchmarks.Reporting;

/// <summary>The part of a page that is generated, between two comments; what people wrote around it stays.</summary>
internal static class MarkedPart
{
    public static void Replace(string file, string name, string content)
    {
        var (begin, end) = ($"<!-- {name}: written by PaperLint.Benchmarks -->", $"<!-- /{name} -->");
        var text = File.ReadAllText(file);
        var start = text.IndexOf(begin, StringComparison.Ordinal);
        var stop = text.IndexOf(end, StringComparison.Ordinal);
        if (start < 0 || stop < start)
            throw new UsageException($"'{file}' has no part between '{begin}' and '{end}'.");
        File.WriteAllText(file, $"{text[..(start + begin.Length)]}\n\n{content.Trim()}\n\n{text[stop..]}");
    }
}
