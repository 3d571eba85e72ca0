namespace PaperLint.Records;

/// <summary>
/// How a record's text was produced, which decides what counts as damage: intact <c>$…$</c> is correct in text from arXiv and residue in
/// text from a Hugging Face page.
/// </summary>
/// <param name="Name">
/// Lower case, and also the name of the matching rule set: <c>huggingface</c>, <c>arxiv</c>, <c>jats</c>, <c>plain</c>.
/// </param>
/// <param name="Why">The evidence, as a clause for people: "its URL is on arxiv.org".</param>
public sealed record Profile(string Name, string Why)
{
    public const string HuggingFace = "huggingface";
    public const string Arxiv = "arxiv";
    public const string Jats = "jats";
    public const string Plain = "plain";

    /// <summary>All profile names.</summary>
    public static IReadOnlyList<string> Names { get; } = [HuggingFace, Arxiv, Jats, Plain];
}
