namespace PaperLint.Rules.Keys;

/// <summary>One line of what <c>paperlint config</c> shows.</summary>
/// <param name="Key">With the name it is about, if there is one: <c>fields.title</c>, <c>rules.LTX0005</c>.</param>
/// <param name="Value">As it would be written in a configuration; or, where nothing is said, what then holds.</param>
/// <param name="Origin"><see cref="Default"/>, or where it is said: <c>file:line:column</c>.</param>
public sealed record ShownSetting(string Key, string Value, string Origin)
{
    /// <summary>The origin of what nobody says.</summary>
    public const string Default = "default";
}
