namespace PaperLint.Analyzers.Latex.Parsing;

/// <summary>Which brackets of a text form pairs, by the index of their tokens.</summary>
internal sealed class BraceMatch
{
    private readonly int[] _partner;

    private BraceMatch(int[] partner) => _partner = partner;

    /// <summary>
    /// Matches curly braces among themselves, and round and square brackets among themselves, but never across a curly one.
    /// </summary>
    public static BraceMatch Of(string text, List<Token> tokens)
    {
        var partner = new int[tokens.Count];
        Array.Fill(partner, -1);
        var curly = new Stack<int>();
        var other = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark)
                continue;
            switch (text[tokens[i].Start])
            {
                case '{':
                    curly.Push(i);
                    break;
                case '(' or '[':
                    other.Push(i);
                    break;
                case '}' when curly.Count > 0:
                    var opened = curly.Pop();
                    partner[opened] = i;
                    partner[i] = opened;
                    // A bracket that was opened inside the braces and not closed there stays open.
                    while (other.Count > 0 && other.Peek() > opened)
                        other.Pop();
                    break;
                case ')' or ']' when other.Count > 0 && (curly.Count == 0 || other.Peek() > curly.Peek()):
                    partner[other.Peek()] = i;
                    partner[i] = other.Pop();
                    break;
            }
        }

        return new BraceMatch(partner);
    }

    /// <summary>The index of the token that closes or opens this one; -1 if there is none.</summary>
    public int this[int token] => _partner[token];
}
