namespace PaperLint.Rules;

/// <summary>How tables are written, if this should not be detected.</summary>
/// <param name="Delimiter">One ASCII character; null to detect it.</param>
/// <param name="Header">Whether the first row names the columns; null to detect it.</param>
public sealed record CsvSettings(byte? Delimiter = null, bool? Header = null)
{
    public static CsvSettings Unknown { get; } = new();

    /// <summary>These settings, with values that are not set taken from the others.</summary>
    public CsvSettings Over(CsvSettings others) => new(Delimiter ?? others.Delimiter, Header ?? others.Header);
}
