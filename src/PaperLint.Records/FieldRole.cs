namespace PaperLint.Records;

/// <summary>What a field is for, whatever its name in the file.</summary>
public enum FieldRole
{
    Other,
    Title,
    Abstract,
    Url,
    Id,
    Authors,
    Date,
    Venue,
}
