namespace PaperLint.Linting.Caching;

/// <summary>What a block of a stored result contains; its first number.</summary>
internal enum ResultPart
{
    /// <summary>Findings, skipped items and notices, in order.</summary>
    Items = 1,

    /// <summary>What a survey of the dataset observed, after the survey's number.</summary>
    Survey = 2,

    /// <summary>What is known after the last record.</summary>
    Totals = 3,
}

/// <summary>What an item is; its first number.</summary>
internal enum ResultItem
{
    Finding = 1,
    Skipped = 2,
    Notice = 3,
}
