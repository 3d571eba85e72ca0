using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources.Discovery;

namespace PaperLint.Linting.Baselining;

/// <summary>Which files of a baseline a run has examined; determined once for all queries.</summary>
internal sealed class ExaminedFiles
{
    private readonly IReadOnlyDictionary<string, string> _paths;
    private readonly string _root;
    private readonly SearchedPaths _searched;
    private readonly Dictionary<string, bool> _known;

    /// <param name="paths">The path of each document in the baseline, by its path in reports.</param>
    /// <param name="root">Absolute; the paths in the baseline are relative to it.</param>
    /// <param name="searched">Where the run searched for files.</param>
    public ExaminedFiles(RunSummary summary, IReadOnlyDictionary<string, string> paths, string root, SearchedPaths searched)
    {
        (_paths, _root, _searched) = (paths, root, searched);
        _known = summary.Documents.ToDictionary(document => paths[document.Document.Path], _ => true, StringComparer.Ordinal);
        // Standard input has an empty path and always exists, but it is examined only if it was read.
        _known.TryAdd("", false);
    }

    /// <summary>The path of a finding's file in the baseline.</summary>
    public string PathOf(Finding finding) => _paths[finding.Location.Path];

    /// <summary>Whether a file of the baseline was examined, or no longer exists where the run searched.</summary>
    /// <remarks>A file missing elsewhere may have been renamed to a path that this run does not search.</remarks>
    public bool IsExaminedOrGone(string path)
    {
        if (!_known.TryGetValue(path, out var isExaminedOrGone))
            _known[path] = isExaminedOrGone = Path.GetFullPath(path, _root) is var full && !File.Exists(full) && _searched.Cover(full);
        return isExaminedOrGone;
    }
}
