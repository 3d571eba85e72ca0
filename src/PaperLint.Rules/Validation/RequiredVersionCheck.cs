using System.Reflection;
using PaperLint.Findings;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks, before anything else, that this version may read a configuration at all.</summary>
internal static class RequiredVersionCheck
{
    private static readonly string Current =
        typeof(RequiredVersionCheck).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', '-')[0];

    /// <exception cref="InputException">The configuration is for a newer version: what else looks wrong in it may be right there.</exception>
    public static void Of(YamlFile file, YamlMapping mapping, ErrorList errors)
    {
        if (mapping.Entries.FirstOrDefault(entry => entry.Key.Value == "required-version")?.Value is not YamlScalar required
            || Form.Version(required.Value) is not null
            || Version.Parse(required.Value) <= Version.Parse(Current))
        {
            return;
        }

        file.Report(required.Position, new Mistake(
            $"The configuration needs PaperLint {required.Value} or newer; this is {Current}.", "Update it: 'dotnet tool update PaperLint'."));
        errors.ThrowIfAny();
    }
}
