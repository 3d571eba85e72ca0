namespace PaperLint.Reports;

/// <summary>
/// Follows the text of a log and detects where it would become a command to the CI system: <c>::word</c> after only white space (GitHub),
/// <c>##[word]</c> (GitHub, Azure), <c>##vso[word]</c> (Azure), <c>##teamcity[word]</c> anywhere in a line.
/// </summary>
internal sealed class RunnerCommands
{
    private bool _isBlank = true;
    private bool _isBehindColon;
    private int _hashes;
    private bool _isInWord;

    public void StartLine()
    {
        (_isBlank, _isBehindColon) = (true, false);
        Forget();
    }

    /// <summary>Takes text that contains no line breaks and no <c>:</c>, <c>#</c> or <c>[</c>.</summary>
    public void Pass(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        (_isBlank, _isBehindColon) = (_isBlank && text.IsWhiteSpace(), false);
        if (_hashes >= 2 && AreLetters(text))
            _isInWord = true;
        else
            Forget();
    }

    /// <summary>Whether one of <c>:</c>, <c>#</c> and <c>[</c> would complete the start of a command here.</summary>
    public bool Completes(char mark)
    {
        var isColonBehindColon = mark == ':' && _isBehindColon;
        var isBracketBehindHashes = mark == '[' && _hashes >= 2;
        (_isBlank, _isBehindColon) = (false, mark == ':' && _isBlank);
        if (mark != '#')
            Forget();
        else
            (_hashes, _isInWord) = (_isInWord ? 1 : _hashes + 1, false);
        return isColonBehindColon || isBracketBehindHashes;
    }

    private void Forget() => (_hashes, _isInWord) = (0, false);

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetter(character))
                return false;
        }

        return true;
    }
}
