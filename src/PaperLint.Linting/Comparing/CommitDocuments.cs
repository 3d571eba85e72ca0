using PaperLint.Findings.Runs;
using PaperLint.Formats;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;
using PaperLint.Sources.Git;
using PaperLint.Text;

namespace PaperLint.Linting.Comparing;

/// <summary>The documents of a commit, readable until disposal.</summary>
internal sealed class CommitDocuments : IDisposable
{
    private readonly WorkTree _place;
    private readonly ComparedCommit _start;
    private readonly string _workingFolder;
    private readonly List<DocumentSource> _sources = [];
    private readonly HashSet<string> _same = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];
    private CommitFiles? _files;

    private CommitDocuments(WorkTree place, ComparedCommit start, string workingFolder) =>
        (_place, _start, _workingFolder) = (place, start, workingFolder);

    /// <summary>With the paths that they would have in the working folder.</summary>
    public IReadOnlyList<DocumentSource> Sources => _sources;

    /// <summary>The paths of documents that are unchanged.</summary>
    public HashSet<string> Same => _same;

    /// <summary>Sentences about files that could not be read.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <inheritdoc cref="ComparedState.Examine"/>
    public static CommitDocuments Find(
        WorkTree place,
        ComparedCommit start,
        string workingFolder,
        IEnumerable<string> paths,
        string? piped,
        Func<string, bool> isExcluded,
        CancellationToken cancellation
    )
    {
        var documents = new CommitDocuments(place, start, workingFolder);
        try
        {
            documents.Fill(paths, piped, isExcluded, cancellation);
            return documents;
        }
        catch
        {
            documents.Dispose();
            throw;
        }
    }

    public void Dispose() => _files?.Dispose();

    private void Fill(IEnumerable<string> paths, string? piped, Func<string, bool> isExcluded, CancellationToken cancellation)
    {
        var commit = CommitTree.Read(_place, _start.Hash, cancellation);
        var discovery = new CommitDiscovery(_place, commit, _workingFolder, isExcluded);
        var found = discovery.Find(piped is null ? paths : paths.Append(piped));
        _notes.AddRange(
            discovery.Submodules.Select(path =>
                $"{Shown(path)} is a submodule, so everything in it counts as new. Run --since inside it to compare."
            )
        );
        // Standard input replaces the file that it is named after, even if that is unchanged.
        var replaced = piped is null ? null : _place.PathOf(Path.GetFullPath(piped, _workingFolder));
        var open = new List<(string Path, string Target, bool IsNamed)>();
        foreach (var (path, isNamed) in found)
        {
            if (commit.Follow(path) is not { } target)
                continue;
            if (path != replaced && commit.IsSameThroughLinks(path, target) && IsFile(_place.FullPathOf(path)))
                AddSame(path, isNamed);
            else
                open.Add((path, target, isNamed));
        }

        _files = CommitFiles.CheckOut(_place, _start.Hash, [.. open.Select(file => file.Target).Distinct()], cancellation);
        foreach (var (path, target, isNamed) in open)
            AddPast(path, target, isNamed, mayBeSame: path != replaced);
    }

    private void AddSame(string path, bool isNamed)
    {
        var full = _place.FullPathOf(path);
        _sources.Add(new DocumentSource(Shown(path), isNamed, () => File.OpenRead(full)));
        _same.Add(Shown(path));
    }

    private void AddPast(string path, string target, bool isNamed, bool mayBeSame)
    {
        var content = _files!.ContentOf(target);
        if (content is null)
        {
            var (reason, filter) = _files.Failures[target];
            _notes.Add(
                $"{Shown(path)} could not be read as it was at {_start.ShortHash}, so what is found in it counts as new. Git says: {reason}.{(filter == "lfs" ? $" Fetch it: git lfs fetch origin {_start.Hash}" : "")}"
            );
            return;
        }

        if (mayBeSame && IsFile(_place.FullPathOf(path)) && AreEqual(content, _place.FullPathOf(path)))
            AddSame(path, isNamed);
        else if (FormatDetection.IsLfsPointer(DocumentRecognition.HeadOf(File.OpenRead(content))))
            _notes.Add(
                $"{Shown(path)} was stored with Git LFS at {_start.ShortHash} and could not be fetched, so what is found in it counts as new. Set up Git LFS and fetch it: git lfs install, git lfs fetch origin {_start.Hash}"
            );
        else if (new FileInfo(content).Length > 0)
            _sources.Add(new DocumentSource(Shown(path), isNamed, () => File.OpenRead(content)));
    }

    private string Shown(string path) => DisplayPath.Of(_place.FullPathOf(path), _workingFolder);

    /// <summary>A file may have been replaced by a pipe, which must not be waited for.</summary>
    private static bool IsFile(string full) => File.Exists(full) && !FileKind.IsNeitherFileNorFolder(full);

    private static bool AreEqual(string one, string other)
    {
        using var left = File.OpenRead(one);
        using var right = File.OpenRead(other);
        if (left.Length != right.Length)
            return false;
        byte[] first = new byte[1 << 16],
            second = new byte[1 << 16];
        for (int read; (read = left.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)) > 0; )
        {
            if (
                right.ReadAtLeast(second.AsSpan(0, read), read, throwOnEndOfStream: false) < read
                || !first.AsSpan(0, read).SequenceEqual(second.AsSpan(0, read))
            )
                return false;
        }

        return true;
    }
}
