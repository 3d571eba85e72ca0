namespace PaperLint.Records;

/// <summary>
/// How a record's text came to be, which decides what counts as damage in it: intact <c>$…$</c> is right in arXiv's text and
/// residue on a Hugging Face page.
/// </summary>
/// <param name="Name">
/// Lower case, also the name of the rule set made for it: <c>huggingface</c>, <c>arxiv</c>, <c>jats</c>, <c>plain</c>.
/// </param>
/// <param name="Why">The evidence, as a clause for people: "its URL is on arxiv.org".</param>
public sealed record Profile(string Name, string Why)
{
    public const string HuggingFace = "huggingface";
    public const string Arxiv = "arxiv";
    public const string Jats = "jats";
    public const string Plain = "plain";

    /// <summary>Every name that a record may be given.</summary>
    public static IReadOnlyList<string> Names { get; } = [HuggingFace, Arxiv, Jats, Plain];
}
