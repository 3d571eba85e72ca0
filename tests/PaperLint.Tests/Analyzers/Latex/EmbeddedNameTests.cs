namespace PaperLint.Tests.Analyzers.Latex;

/// <summary>
/// The name of every command inside a longer word: the rest of the word belongs to no command, so nothing may be cut out.
/// </summary>
public sealed class EmbeddedNameTests(ITestOutputHelper output)
{
    private static readonly string[] Prefixes = ["", "re", "Mega"];
    private static readonly string[] Suffixes = ["", "s", "able", "Net"];

    /// <summary>Sentences around a word, with nothing next to it that could be an operand.</summary>
    private const string Frames =
        "We say # of it, \"#\" and '#' (or #) here. The tool #2 and 2# run, the {#} of it. Is {Q}# {Y}ou here? The #-based and non-# ones, #. The file_# and #_file exist. It's #'s turn.";

    [Fact]
    public void No_name_is_cut_out_of_a_word()
    {
        var names = Names("commands.txt").Order(StringComparer.Ordinal);
        var known = Names("known-commands.txt").Concat(names).ToHashSet(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var name in names)
        {
            foreach (var prefix in Prefixes)
            {
                foreach (var suffix in Suffixes)
                {
                    // Skipped: an arrow alone leads from one name to another, as in EnglishrightarrowGerman, and after a digit times is a
                    // factor, as in 8timesA800.
                    if (
                        prefix.Length + suffix.Length < 2
                        || name == "times"
                        || (prefix == "Mega" && name is "rightarrow" or "leftarrow" or "leftrightarrow" or "Rightarrow" or "longrightarrow")
                        || known.Contains(prefix + name + suffix)
                    )
                        continue;
                    var word = prefix + name + suffix;
                    var text = Frames.Replace("#", word, StringComparison.Ordinal);
                    var mended = IslandTestHarness.Repair(text);
                    if (mended != text)
                        wrong.Add($"{word}: {mended}");
                }
            }
        }

        output.WriteLine(string.Join('\n', wrong.Take(50)));
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Names(string table) =>
        File.ReadLines(Path.Combine(Repository.Root, "src", "PaperLint.Analyzers", "Commands", table))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ')[0]);
}
