namespace PaperLint.Formats.Digests;

/// <summary>What a paragraph is by itself, without regard to its neighbours.</summary>
internal enum ParagraphClass
{
    /// <summary>A title, whatever stands around it.</summary>
    Title,

    /// <summary>A title unless the neighbours say otherwise.</summary>
    LikelyTitle,

    /// <summary>An abstract unless the neighbours say otherwise.</summary>
    LikelyAbstract,

    /// <summary>An abstract, whatever stands around it.</summary>
    Abstract,
}
