namespace PaperLint.Findings;

/// <summary>How serious the damage is, regardless of how certain it is (that is <see cref="Precision"/>).</summary>
public enum Severity
{
    /// <summary>Not reported. A rule with this severity does not run.</summary>
    Off,

    /// <summary>Style, or worth a look.</summary>
    Info,

    /// <summary>Readable, but damaged.</summary>
    Warning,

    /// <summary>Content is lost or wrong.</summary>
    Error,
}
