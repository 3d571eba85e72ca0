using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Sources.Git;

/// <summary>A checkout with files, as seen from a folder in it.</summary>
public sealed class WorkTree : IDisposable
{
    private readonly string _workingFolder;
    private readonly string[] _prefix;
    private readonly string _root;

    private WorkTree(string workingFolder, string[] prefix, GitRepository repository)
    {
        (_workingFolder, _prefix, Repository) = (workingFolder, prefix, repository);
        _root = Path.GetFullPath(string.Concat(Enumerable.Repeat("../", prefix.Length)) + ".", workingFolder);
        Git = repository.At(_root);
    }

    public GitRepository Repository { get; }

    /// <summary>Git, run in the top folder.</summary>
    public GitProcess Git { get; }

    /// <param name="workingFolder">Absolute.</param>
    /// <exception cref="InputException">Git is not installed, or the folder is not in a checkout.</exception>
    /// <param name="noCheckout">
    /// The error to report if there is no checkout; null for the default, which is about comparing with a commit.
    /// </param>
    public static WorkTree Around(string workingFolder, CancellationToken cancellation, InputError? noCheckout = null)
    {
        if (GitRepository.Around(workingFolder, cancellation) is not { } repository)
            throw NoCheckout(noCheckout);
        var git = repository.At(workingFolder);
        if (
            git.Ask(cancellation, "rev-parse", "--show-prefix") is { IsGood: true } prefix
            && git.Ask(cancellation, "rev-parse", "--is-inside-work-tree").Line == "true"
        )
            return new WorkTree(workingFolder, prefix.Line.Split('/', StringSplitOptions.RemoveEmptyEntries), repository);
        repository.Dispose();
        throw NoCheckout(noCheckout);
    }

    public void Dispose() => Repository.Dispose();

    /// <summary>
    /// The path of a file or folder in Git, relative to the top of the checkout; empty for the top, null if it is outside.
    /// </summary>
    /// <param name="full">Absolute.</param>
    public string? PathOf(string full)
    {
        var relative = Path.GetRelativePath(_workingFolder, full);
        if (Path.IsPathRooted(relative))
            return null;
        var parts = new List<string>(_prefix);
        foreach (var part in PortablePath.Parts(relative).Where(part => part is not ("" or ".")))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    /// <summary>The absolute path of a file or folder of the checkout.</summary>
    /// <param name="path">Its path in Git.</param>
    public string FullPathOf(string path) => Path.GetFullPath(path.Length == 0 ? "." : path, _root);

    private static InputException NoCheckout(InputError? said) =>
        new(
            said
                ?? new InputError(
                    null,
                    null,
                    "This folder is not in a Git checkout, so there is no commit to compare with.",
                    "Run it inside one. To compare without Git, use a baseline: paperlint baseline"
                )
        );
}
