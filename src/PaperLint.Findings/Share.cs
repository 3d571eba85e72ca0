namespace PaperLint.Findings;

/// <summary>A share of records as people read it.</summary>
public static class Share
{
    /// <param name="part">How many of them.</param>
    /// <param name="whole">How many there are.</param>
    /// <returns>Per cent with one decimal; neither none nor all where it is only nearly so.</returns>
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
