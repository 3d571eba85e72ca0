namespace PaperLint.Rules;

/// <summary>How tables are written, where that is not to be found out from the tables.</summary>
/// <param name="Delimiter">One ASCII character; null to find out.</param>
/// <param name="Header">Whether the first row names the columns; null to find out.</param>
public sealed record CsvSettings(byte? Delimiter = null, bool? Header = null)
{
    public static CsvSettings Unknown { get; } = new();

    /// <summary>These settings, and for what they leave open the others.</summary>
    public CsvSettings Over(CsvSettings others) => new(Delimiter ?? others.Delimiter, Header ?? others.Header);
}
