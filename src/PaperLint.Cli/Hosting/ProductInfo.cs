using System.Reflection;

namespace PaperLint.Cli.Hosting;

/// <summary>Who we are, for reports.</summary>
internal static class ProductInfo
{
    public static Uri Home { get; } = new("https://github.com/paperlint/paperlint");

    public static Uri RulePages { get; } = new("https://github.com/paperlint/paperlint/blob/main/rules/README.md");

    /// <summary>Where editors find what a configuration may say.</summary>
    public static Uri ConfigurationSchema { get; } = new("https://raw.githubusercontent.com/paperlint/paperlint/main/rules/schema/paperlint.schema.json");

    /// <summary>The version, without the commit it was built from.</summary>
    public static string Version { get; } =
        typeof(ProductInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
