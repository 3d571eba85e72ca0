using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources.Discovery;

namespace PaperLint.Linting.Baselining;

/// <summary>Which files of a baseline a run has examined, found out once for all that is asked of it.</summary>
internal sealed class ExaminedPlaces
{
    private readonly IReadOnlyDictionary<string, string> _paths;
    private readonly string _root;
    private readonly SearchedPlaces _searched;
    private readonly Dictionary<string, bool> _known;

    /// <param name="paths">What the baseline calls each document, by what reports call it.</param>
    /// <param name="root">Absolute; the baseline's paths are relative to it.</param>
    /// <param name="searched">Where the run looked for files.</param>
    public ExaminedPlaces(RunSummary summary, IReadOnlyDictionary<string, string> paths, string root, SearchedPlaces searched)
    {
        (_paths, _root, _searched) = (paths, root, searched);
        _known = summary.Documents.ToDictionary(document => paths[document.Document.Path], _ => true, StringComparer.Ordinal);
        // Standard input, whose path is empty, is always there, and examined only when it was read.
        _known.TryAdd("", false);
    }

    /// <summary>What the baseline calls the file of a finding.</summary>
    public string PathOf(Finding finding) => _paths[finding.Location.Path];

    /// <summary>Whether a file of the baseline was examined, or is no more where the run looked for files.</summary>
    /// <remarks>One that is missing elsewhere may have another name by now, in a place that this run does not see.</remarks>
    public bool IsExaminedOrGone(string path)
    {
        if (!_known.TryGetValue(path, out var isExaminedOrGone))
            _known[path] = isExaminedOrGone = Path.GetFullPath(path, _root) is var full && !File.Exists(full) && _searched.Cover(full);
        return isExaminedOrGone;
    }
}
