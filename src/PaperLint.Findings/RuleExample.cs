namespace PaperLint.Findings;

/// <summary>A text that shows what a rule does: example, test and documentation at once.</summary>
/// <param name="Marked">
/// The text with each expected finding between <c>[|</c> and <c>|]</c>; without marks, the rule must keep quiet.
/// </param>
/// <param name="Fixed">The text after the rule's safe and unsafe repairs; null where none are expected.</param>
/// <param name="Field">The name of the field that holds the text, <c>abstract</c> unless the rule is about another.</param>
/// <param name="Profile">The profile of the record, null for that of the rule set that carries the rule.</param>
/// <param name="Note">Why the example is worth having, in a few words.</param>
public sealed record RuleExample(string Marked, string? Fixed, string Field, string? Profile, string? Note)
{
    public const string Open = "[|";
    public const string Close = "|]";

    /// <summary>Whether the rule is expected to report anything here.</summary>
    public bool IsBad => Marked.Contains(Open, StringComparison.Ordinal);

    /// <summary>The text without its marks.</summary>
    public string Text => Marked.Replace(Open, "", StringComparison.Ordinal).Replace(Close, "", StringComparison.Ordinal);
}
