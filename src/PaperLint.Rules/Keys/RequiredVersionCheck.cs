using System.Reflection;
using PaperLint.Findings;
using PaperLint.Rules.Validation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>Checks, before anything else, whether this version may read a configuration.</summary>
internal static class RequiredVersionCheck
{
    private static readonly string Current = typeof(RequiredVersionCheck)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+', '-')[0];

    /// <exception cref="InputException">
    /// It needs a newer version. Nothing else is reported: what looks like an error here may be valid there.
    /// </exception>
    public static void Of(YamlFile file, YamlMapping mapping, ErrorList errors)
    {
        var entry = mapping.Entries.FirstOrDefault(entry => entry.Key.Value == ConfigurationKeys.RequiredVersion.Word);
        if (
            entry?.Value is not YamlScalar required
            || Form.Version(required.Value) is not null
            || Version.Parse(required.Value) <= Version.Parse(Current)
        )
        {
            return;
        }

        file.Report(
            required.Position,
            new Mistake(
                $"The configuration needs PaperLint {required.Value} or newer; this is {Current}.",
                "Update it: 'dotnet tool update PaperLint'."
            )
        );
        errors.ThrowIfAny();
    }
}
