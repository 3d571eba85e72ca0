namespace PaperLint.Formats.Json;

/// <summary>
/// Moves past JSON values; strict according to RFC 8259, so that what is accepted here is accepted everywhere. Invalid UTF-8 is left to the
/// code that decodes strings.
/// </summary>
internal ref struct JsonScanner(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>The current index.</summary>
    public int At { get; private set; }

    /// <summary>What is wrong; null if nothing is so far.</summary>
    public JsonFault? Fault { get; private set; }

    public readonly bool IsAtEnd => At >= _text.Length;

    /// <summary>The byte at the current index; 0 at the end.</summary>
    public readonly byte Next => At < _text.Length ? _text[At] : (byte)0;

    public readonly ReadOnlySpan<byte> Slice(int start, int end) => _text[start..end];

    public void SkipSpace() => At = JsonSyntax.SkipSpace(_text, At);

    /// <summary>Moves past a character of the syntax, if it is next.</summary>
    public bool TryTake(byte character)
    {
        if (Next != character || IsAtEnd)
            return false;
        At++;
        return true;
    }

    /// <summary>Moves past a well-formed scalar or string; an opening bracket is accepted too.</summary>
    /// <param name="fault">What is wrong if neither is there.</param>
    public bool TrySkip(out JsonFault? fault)
    {
        var isFine = Next is (byte)'{' or (byte)'[' || (Next == (byte)'"' ? TryString() : TryScalar());
        fault = Fault;
        return isFine;
    }

    /// <summary>Moves past an array of strings and other scalars, brackets included.</summary>
    public bool TryScalars()
    {
        TryTake((byte)'[');
        SkipSpace();
        if (TryTake((byte)']'))
            return true;
        while (true)
        {
            SkipSpace();
            if (!(Next == (byte)'"' ? TryString() : TryScalar()))
                return false;
            SkipSpace();
            if (TryTake((byte)']'))
                return true;
            if (!TryTake((byte)','))
                return Fail("Expected a comma or a closing bracket.");
        }
    }

    /// <summary>Moves past a string, quotes included.</summary>
    public bool TryString()
    {
        if (!TryTake((byte)'"'))
            return Fail(IsAtEnd ? "The text ends where a string should begin." : "Expected a string in double quotes.");
        while (true)
        {
            var stop = _text[At..].IndexOfAny(JsonSyntax.StringStops);
            if (stop < 0)
            {
                At = _text.Length;
                return Fail("The text ends inside a string.");
            }

            At += stop;
            switch (_text[At])
            {
                case (byte)'"':
                    At++;
                    return true;
                case (byte)'\\':
                    if (!TryEscape())
                        return false;
                    break;
                case (byte)'\n' or (byte)'\r':
                    return Fail("The line ends inside a string.", "Write a line break in a string as \\n.");
                default:
                    return Fail($"A string contains the control character U+{_text[At]:X4}.", "Write it with a backslash, such as \\t.");
            }
        }
    }

    /// <summary>Moves past a number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public bool TryScalar()
    {
        var rest = _text[At..];
        var length =
            rest.StartsWith("true"u8) || rest.StartsWith("null"u8) ? 4
            : rest.StartsWith("false"u8) ? 5
            : NumberLength(rest);
        if (length == 0)
            return FailAtWord(rest);
        At += length;
        return IsAtEnd || JsonSyntax.IsSpace(Next) || Next is (byte)',' or (byte)'}' or (byte)']' || FailAtWord(rest);
    }

    public bool Fail(string message, string? hint = null)
    {
        Fault ??= new JsonFault(Math.Min(At, _text.Length), message, hint);
        return false;
    }

    private bool TryEscape()
    {
        var rest = _text[At..];
        if (rest.Length < 2)
        {
            At = _text.Length;
            return Fail("The text ends inside a string.");
        }

        switch (rest[1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                At += 2;
                return true;
            case (byte)'u':
                if (rest.Length < 6 || rest[2..6].ContainsAnyExcept(JsonSyntax.HexDigits))
                    return Fail("Expected four hexadecimal digits after '\\u'.");
                At += 6;
                return true;
            default:
                return Fail("The backslash does not begin a JSON escape.", "Write a backslash itself as \\\\.");
        }
    }

    /// <summary>The length of the number at the beginning of the text; 0 if there is none.</summary>
    private static int NumberLength(ReadOnlySpan<byte> text)
    {
        var at = text is [(byte)'-', ..] ? 1 : 0;
        var whole = Digits(text[at..]);
        if (whole == 0 || (whole > 1 && text[at] == (byte)'0'))
            return 0;
        at += whole;
        if (at < text.Length && text[at] == (byte)'.')
        {
            var fraction = Digits(text[(at + 1)..]);
            if (fraction == 0)
                return 0;
            at += 1 + fraction;
        }

        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            var sign = at + 1 < text.Length && text[at + 1] is (byte)'+' or (byte)'-' ? 1 : 0;
            var exponent = Digits(text[(at + 1 + sign)..]);
            if (exponent == 0)
                return 0;
            at += 1 + sign + exponent;
        }

        return at;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private bool FailAtWord(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
            return Fail("The text ends where a value should be.");
        if (rest.StartsWith("NaN"u8) || rest.StartsWith("Infinity"u8) || rest.StartsWith("-Infinity"u8))
            return Fail("'NaN' and 'Infinity' are not JSON.", "Write null for a missing value.");
        if (rest[0] == (byte)'\'')
            return Fail("JSON strings use double quotes.");
        if (rest.StartsWith("None"u8) || rest.StartsWith("True"u8) || rest.StartsWith("False"u8))
            return Fail("This is a Python value.", "JSON uses null, true and false.");
        return Fail("Expected a JSON value.");
    }
}
