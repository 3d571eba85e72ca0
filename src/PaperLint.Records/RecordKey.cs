namespace PaperLint.Records;

/// <summary>
/// Identifies a record when files are sorted, reformatted or fixed: its id, else a hash of its title, else one of the beginning of its
/// abstract. Not unique: two records may have the same id.
/// </summary>
/// <param name="Value">The key itself: <c>2403.12345</c>, <c>title:0f3c…</c> or <c>text:91ab…</c>.</param>
public sealed record RecordKey(string Value)
{
    private const int LongestId = 200;

    private static readonly HashSet<string> Placeholders = new(
        ["", "none", "null", "nan", "na", "n/a", "unknown", "undefined", "tbd", "id"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The key of a record that has none of these.</summary>
    public static RecordKey None { get; } = new("none:");

    public static RecordKey Of(Record record)
    {
        if (record.WithRole(FieldRole.Id) is { } id && IsUsable(id.Text.Span.Trim()))
            return new RecordKey(id.Text.Span.Trim().ToString());
        if (record.TitleHash is { Length: > 0 } title)
            return new RecordKey($"title:{title}");
        return record.AbstractHash is { Length: > 0 } start ? new RecordKey($"text:{start}") : None;
    }

    public override string ToString() => Value;

    /// <summary>An id is a single word with a letter or digit that is not a placeholder for a missing id.</summary>
    private static bool IsUsable(ReadOnlySpan<char> id)
    {
        if (id.Length > LongestId || !IsOneWord(id))
            return false;
        var lastPart = id[(id.LastIndexOf('/') + 1)..];
        var placeholders = Placeholders.GetAlternateLookup<ReadOnlySpan<char>>();
        return !placeholders.Contains(id) && !placeholders.Contains(lastPart);
    }

    private static bool IsOneWord(ReadOnlySpan<char> id)
    {
        var hasLetterOrDigit = false;
        foreach (var c in id)
        {
            if (char.IsWhiteSpace(c))
                return false;
            hasLetterOrDigit |= char.IsLetterOrDigit(c);
        }

        return hasLetterOrDigit;
    }
}
