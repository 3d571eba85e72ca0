namespace PaperLint.Fixing.Planning;

/// <summary>Where the fixed documents go.</summary>
public abstract record FixTarget
{
    private FixTarget() { }

    /// <summary>Each document replaces the file that it was made from.</summary>
    public sealed record InPlace : FixTarget;

    /// <summary>
    /// All documents, fixed or not, are written below a folder with the same relative paths, with a manifest and a list of changes; the
    /// originals are left unchanged.
    /// </summary>
    /// <param name="Path">Absolute.</param>
    public sealed record OutputFolder(string Path) : FixTarget;

    /// <summary>Everything is done and checked, but nothing is kept.</summary>
    public sealed record DryRun : FixTarget;
}
