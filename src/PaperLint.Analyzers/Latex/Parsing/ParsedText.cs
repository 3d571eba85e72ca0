namespace PaperLint.Analyzers.Latex.Parsing;

/// <summary>A field's text as a sequence of operands, signs and prose.</summary>
internal sealed class ParsedText
{
    private ParsedText(string text, List<Token> tokens, BraceMatch braces, List<Item> items)
    {
        Text = text;
        Tokens = tokens;
        Braces = braces;
        Items = items;
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    public BraceMatch Braces { get; }

    public List<Item> Items { get; }

    /// <summary>The first character of an item.</summary>
    /// <param name="at">The index of the item.</param>
    public char FirstOf(int at) => Text[Items[at].Start];

    /// <summary>An item as it is written in the text.</summary>
    /// <inheritdoc cref="FirstOf" path="/param"/>
    public ReadOnlySpan<char> Written(int at) => Items[at].Node.Span.Of(Text);

    public static ParsedText Of(string text)
    {
        var tokens = Tokenizer.Cut(text);
        var braces = BraceMatch.Of(text, tokens);
        var parser = new MathParser(text, tokens, braces);
        var items = new List<Item>(tokens.Count);
        SortedList<int, int>? fences = null;
        for (var at = 0; at < tokens.Count; )
        {
            if (parser.Operand(ref at) is { } operand)
            {
                items.Add(new Item(operand));
                continue;
            }

            var kind = KindOf(text, tokens[at]);
            if (kind == ItemKind.Fence && braces[at] >= 0)
                (fences ??= []).Add(at, items.Count);
            items.Add(new Item(kind, tokens[at++]));
        }

        if (fences is not null)
            PairFences(fences, braces, items);
        return new ParsedText(text, tokens, braces, items);
    }

    private static ItemKind KindOf(string text, Token token) =>
        token.Kind switch
        {
            TokenKind.Space => ItemKind.Space,
            TokenKind.Command when token.Command!.IsInfix => ItemKind.Infix,
            TokenKind.Mark when text[token.Start] is '(' or ')' or '[' or ']' => ItemKind.Fence,
            TokenKind.Mark when text[token.Start] is '+' or '-' or '=' or '<' or '>' or '/' or '*' or '!' or '|' => ItemKind.Sign,
            _ => ItemKind.Prose,
        };

    /// <param name="fences">The brackets that have a partner, by the index of their token, each with that of its item.</param>
    private static void PairFences(SortedList<int, int> fences, BraceMatch braces, List<Item> items)
    {
        foreach (var (token, item) in fences)
        {
            if (fences.TryGetValue(braces[token], out var partner))
                items[item].Partner = partner;
        }
    }
}
