using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks file names, since rules and rule sets are found by them.</summary>
internal static class FileName
{
    public static Mistake? Check(YamlFile file, string name) =>
        name == file.Stem
            ? null
            : new Mistake($"The name {Quoted.Of(name)} does not match the file name, {Quoted.Of(file.Stem)}.", "Make the two the same.");
}
