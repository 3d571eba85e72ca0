namespace PaperLint.Findings;

/// <summary>Formats a share of records for people.</summary>
public static class Share
{
    /// <param name="part">The number of records in question.</param>
    /// <param name="whole">The number of all records.</param>
    /// <returns>Per cent with one decimal; never rounded to 0 or 100 per cent.</returns>
    public static string Of(long part, long whole)
    {
        if (whole <= 0)
            return "–";
        var percent = 100.0 * part / whole;
        return percent switch
        {
            0 => "0 %",
            < 0.1 => "< 0.1 %",
            >= 100 => "100 %",
            > 99.9 => "> 99.9 %",
            _ => $"{percent:0.0} %",
        };
    }
}
