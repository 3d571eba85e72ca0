using PaperLint.Engine.Running;

namespace PaperLint.Engine.Documents;

/// <summary>Tells data of somebody from what a run may write over.</summary>
public static class DataFile
{
    /// <summary>Whether a source is read as data: nobody but PaperLint wrote it, and a format knows it.</summary>
    /// <param name="settings">What is said of it.</param>
    public static bool IsSomebodys(DocumentSource source, DocumentSettings settings) =>
        DocumentRecognition.Of(source, DocumentFormats.Of(settings)) is { Document: not null, Own: null };
}
