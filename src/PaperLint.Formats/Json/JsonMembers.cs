namespace PaperLint.Formats.Json;

/// <summary>The direct members of an object.</summary>
internal static class JsonMembers
{
    /// <param name="text">A well-formed object.</param>
    public static List<JsonMember> Of(ReadOnlySpan<byte> text)
    {
        var members = new List<JsonMember>();
        var at = JsonSyntax.SkipSpace(text, 1);
        while (text[at] != (byte)'}')
        {
            var key = at;
            var keyEnd = key + new ValueEnd().In(text[key..]);
            var value = JsonSyntax.SkipSpace(text, JsonSyntax.SkipSpace(text, keyEnd) + 1);
            var end = EndOf(text, value);
            members.Add(new JsonMember(JsonStrings.Decode(text[(key + 1)..(keyEnd - 1)]), key, keyEnd, value, end));
            at = JsonSyntax.SkipSpace(text, end);
            if (text[at] == (byte)',')
                at = JsonSyntax.SkipSpace(text, at + 1);
        }

        return members;
    }

    private static int EndOf(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] is (byte)'{' or (byte)'[' or (byte)'"')
            return at + new ValueEnd().In(text[at..]);
        while (text[at] is not ((byte)',' or (byte)'}') && !JsonSyntax.IsSpace(text[at]))
            at++;
        return at;
    }
}

/// <summary>A member, with its offsets in bytes of the object.</summary>
internal readonly record struct JsonMember(string Name, int Key, int KeyEnd, int Value, int End);
