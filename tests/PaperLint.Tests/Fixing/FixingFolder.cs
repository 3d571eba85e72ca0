using System.Text;
using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Fixing;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Fixing.Undoing;
using PaperLint.Linting;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;

namespace PaperLint.Tests.Fixing;

/// <summary>A folder of digests for one test, and runs that fix them.</summary>
internal sealed class FixingFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("paperlint-fixing-").FullName;

    public static LintOptions Options { get; } = new() { Book = BuiltInRules.Load(), Threads = 2 };

    /// <summary>The built-in rules, and analyzers of the test beside them.</summary>
    public static LintOptions With(params RecordAnalyzer[] more) =>
        Options with
        {
            Analyzers = (rules, writing) =>
                AnalyzerCatalog.Create(rules, writing) is var set ? set with { Records = [.. set.Records, .. more] } : set,
        };

    /// <summary>Shared by all tests, as they run as the same user.</summary>
    public static JournalKey Key { get; } = JournalKey.Make(Directory.CreateTempSubdirectory("paperlint-state-").FullName);

    public FixSettings Settings => new() { WorkingFolder = Root, Key = Key };

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public FixingFolder With(string relative, string content) => With(relative, Encoding.UTF8.GetBytes(content));

    public FixingFolder With(string relative, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(relative))!);
        File.WriteAllBytes(Path(relative), content);
        return this;
    }

    public byte[] Bytes(string relative) => File.ReadAllBytes(Path(relative));

    public string Text(string relative) => File.ReadAllText(Path(relative));

    /// <summary>All files below the folder, including hidden ones but not PaperLint's own.</summary>
    public IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith(".paperlint/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public FixResult Fix(params string[] paths) => Fix(Settings, Options, paths);

    public FixResult Fix(FixSettings settings, params string[] paths) => Fix(settings, Options, paths);

    public FixResult Fix(FixSettings settings, LintOptions options, params string[] paths)
    {
        var found = new FileDiscovery(Root, static _ => false).Find(paths.Length == 0 ? ["."] : paths);
        return new FixRun(options, settings).Execute(found.Files.Select(DocumentSource.Of), found.Errors, CancellationToken.None);
    }

    public UndoResult Undo(string? journal = null, bool trusts = false) =>
        new Undo(Root) { Key = Key, TrustsJournal = trusts }.Execute(journal, CancellationToken.None);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
