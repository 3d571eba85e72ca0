namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>What kind of markup was left in a text; each is a rule.</summary>
internal enum MarkupDamage
{
    Tag,
    Script,
    Formula,
    Comment,
    Broken,
}
