namespace PaperLint.Rules.Keys;

/// <summary>One line of the output of <c>paperlint config</c>.</summary>
/// <param name="Key">The key, with the name that it applies to, if any: <c>fields.title</c>, <c>rules.LTX0005</c>.</param>
/// <param name="Value">The value as written in a configuration, or the default.</param>
/// <param name="Origin"><see cref="Default"/>, or the position of the value: <c>file:line:column</c>.</param>
public sealed record ShownSetting(string Key, string Value, string Origin)
{
    /// <summary>The origin of values that are not set.</summary>
    public const string Default = "default";
}
