using System.Reflection;

namespace PaperLint.Cli.Hosting;

/// <summary>The name, version and addresses of PaperLint, for reports.</summary>
internal static class ProductInfo
{
    public static Uri Home { get; } = new("https://github.com/paperlint/paperlint");

    public static Uri RulePages { get; } = new("https://github.com/paperlint/paperlint/blob/main/rules/README.md");

    /// <summary>The version, without the commit it was built from.</summary>
    public static string Version { get; } =
        typeof(ProductInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
