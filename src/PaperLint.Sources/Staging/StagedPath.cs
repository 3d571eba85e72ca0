using Microsoft.Extensions.FileSystemGlobbing;
using PaperLint.Findings;
using PaperLint.Sources.Discovery;
using PaperLint.Sources.Git;

namespace PaperLint.Sources.Staging;

/// <summary>Which staged files one path of a command line means, by the same rules as <see cref="FileDiscovery"/>.</summary>
/// <remarks>Files that are staged although Git ignores them are read, because someone wanted them.</remarks>
internal sealed class StagedPath
{
    private readonly WorkTree _place;
    private readonly Func<string, bool> _isExcluded;
    private readonly string _path;
    private readonly GlobPattern? _glob;
    private readonly SortedDictionary<string, string> _leftOut = new(StringComparer.Ordinal);

    private StagedPath(string given, string path, WorkTree place, GlobPattern? glob, Func<string, bool> isExcluded) =>
        (Given, _path, _place, _glob, _isExcluded) = (given, path, place, glob, isExcluded);

    public string Given { get; }

    private bool IsThere { get; init; }

    private bool IsFolder { get; init; }

    /// <summary>Folders that programs fill and that contain matching staged files: what each folder is, by its absolute path.</summary>
    public IReadOnlyDictionary<string, string> IgnoredPaths => _leftOut;

    /// <exception cref="InputException">The path is outside of the checkout, or is a pattern with <c>..</c> after a wildcard.</exception>
    public static StagedPath Of(string given, WorkTree place, string workingFolder, Func<string, bool> isExcluded)
    {
        var full = Path.GetFullPath(given, workingFolder);
        var glob = Path.Exists(full) ? null : GlobPattern.Parse(given, workingFolder);
        return place.PathOf(glob?.Start ?? full) is { } path
            ? new StagedPath(given, path, place, glob, isExcluded) { IsThere = Path.Exists(full), IsFolder = Directory.Exists(full) }
            : throw new InputException(
                new InputError(
                    given,
                    null,
                    "This is outside the Git checkout, so it cannot be staged here.",
                    "Lint it in a run without --staged."
                )
            );
    }

    /// <param name="path">The path of a file relative to the top of the checkout.</param>
    /// <returns>True if the user named this file, false if it matches otherwise, null if it does not match.</returns>
    public bool? IsNamed(string path)
    {
        if (_glob is null && path == _path)
            return true;
        if (_path.Length > 0 && !path.StartsWith($"{_path}/", StringComparison.Ordinal))
            return null;
        var relative = _path.Length == 0 ? path : path[(_path.Length + 1)..];
        var isMeant = !GlobPattern.IsHidden(relative) && _glob?.Matcher.Match(relative).HasMatches != false && !IsLeftOut(relative);
        return isMeant ? false : null;
    }

    /// <summary>Whether the path matches nothing: no file or folder, and nothing that is staged.</summary>
    /// <param name="staged">Paths relative to the top of the checkout.</param>
    public bool LeadsNowhere(IEnumerable<string> staged) => !IsThere && _glob is null && !staged.Any(path => IsNamed(path) is not null);

    /// <summary>Whether the path means files, none of which is staged; not for folders, which may have nothing staged.</summary>
    /// <inheritdoc cref="LeadsNowhere"/>
    public bool HasNothing(IEnumerable<string> staged) =>
        (_glob is not null || (IsThere && !IsFolder)) && !staged.Any(path => IsNamed(path) is not null);

    private bool IsLeftOut(string relative)
    {
        var parts = relative.Split('/');
        var at = _path;
        for (var part = 0; part < parts.Length; part++)
        {
            at = at.Length == 0 ? parts[part] : $"{at}/{parts[part]}";
            var full = _place.FullPathOf(at);
            if (_isExcluded(full))
                return true;
            if (part < parts.Length - 1 && ToolFolder.WordFor(full) is { } word)
            {
                _leftOut[full] = word;
                return true;
            }
        }

        return false;
    }
}
