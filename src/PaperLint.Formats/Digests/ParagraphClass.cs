namespace PaperLint.Formats.Digests;

/// <summary>The class of a paragraph, judged without its neighbours.</summary>
internal enum ParagraphClass
{
    /// <summary>A title, whatever its neighbours are.</summary>
    Title,

    /// <summary>A title, unless its neighbours suggest otherwise.</summary>
    LikelyTitle,

    /// <summary>An abstract, unless its neighbours suggest otherwise.</summary>
    LikelyAbstract,

    /// <summary>An abstract, whatever its neighbours are.</summary>
    Abstract,
}
