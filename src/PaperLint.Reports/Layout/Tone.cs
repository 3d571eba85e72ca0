using PaperLint.Findings;

namespace PaperLint.Reports.Layout;

/// <summary>The meaning of a piece of text, which determines its colour.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Dim,
    Error,
    Warning,
    Info,
    Removed,
    Added,
    RemovedWord,
    AddedWord,
}

internal static class Tones
{
    public static Tone Of(Severity severity) =>
        severity switch
        {
            Severity.Error => Tone.Error,
            Severity.Warning => Tone.Warning,
            _ => Tone.Info,
        };
}
