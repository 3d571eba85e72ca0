namespace PaperLint.Sources;

/// <summary>Gives the work of a run piece by piece.</summary>
internal interface IPieces<TPiece>
    where TPiece : class
{
    /// <summary>The next piece; null at the end.</summary>
    TPiece? Next(CancellationToken cancellation);

    /// <summary>
    /// The part of the next piece that has been read before an error, or before more must be waited for; null if there is none.
    /// </summary>
    TPiece? Begun();
}
