using PaperLint.Text;

namespace PaperLint.Sources.Discovery;

/// <summary>How a path is shown: relative if it is below the working folder, otherwise absolute; always with <c>/</c>.</summary>
public static class DisplayPath
{
    public static string Of(string fullPath, string workingFolder)
    {
        var relative = Path.GetRelativePath(workingFolder, fullPath);
        var isBelow = PortablePath.Parts(relative)[0] != ".." && !Path.IsPathRooted(relative);
        return PortablePath.Of(isBelow ? relative : fullPath);
    }
}
