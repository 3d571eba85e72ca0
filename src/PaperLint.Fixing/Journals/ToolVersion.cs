using System.Reflection;

namespace PaperLint.Fixing.Journals;

internal static class ToolVersion
{
    /// <summary>The version of PaperLint, without the commit it was built from.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
