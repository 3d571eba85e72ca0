namespace PaperLint.Fixing.Planning;

/// <summary>Where the fixed documents go.</summary>
public abstract record FixTarget
{
    private FixTarget() { }

    /// <summary>Each takes the place of the file it was made from.</summary>
    public sealed record InPlace : FixTarget;

    /// <summary>
    /// All of them, fixed or not, go below a folder under the paths they have, with a manifest and a list of changes; the
    /// originals stay as they are.
    /// </summary>
    /// <param name="Path">Absolute.</param>
    public sealed record OutputFolder(string Path) : FixTarget;

    /// <summary>Everything is done and checked, and nothing is kept.</summary>
    public sealed record DryRun : FixTarget;
}
