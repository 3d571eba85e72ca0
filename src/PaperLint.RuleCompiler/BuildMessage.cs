using PaperLint.Findings;

namespace PaperLint.RuleCompiler;

/// <summary>
/// An error in the form that MSBuild and editors recognise: <c>file(line,column): error RULE: message</c>
/// (https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks).
/// </summary>
internal static class BuildMessage
{
    public static string Of(InputError error)
    {
        var place = error.Position is { } position
            ? $"{error.Path}({position.Line + 1},{position.Column + 1})"
            : error.Path ?? "rulecompiler";
        var text = error.Hint is null ? error.Message : $"{error.Message} {error.Hint}";
        return $"{place}: error RULE: {text}";
    }
}
