using PaperLint.Text;

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
        var items = new List<Item>();
        var itemOfToken = new Dictionary<int, int>();
        for (var at = 0; at < tokens.Count; )
        {
            itemOfToken[at] = items.Count;
            var token = tokens[at];
            if (parser.Operand(ref at) is { } operand)
                items.Add(new Item(ItemKind.Operand, operand));
            else
                items.Add(new Item(KindOf(text, tokens[at++]), new SymbolNode(new TextSpan(token.Start, token.Length), token)));
        }

        PairFences(tokens, braces, items, itemOfToken);
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

    private static void PairFences(List<Token> tokens, BraceMatch braces, List<Item> items, Dictionary<int, int> itemOfToken)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                braces[at] >= 0
                && itemOfToken.TryGetValue(at, out var item)
                && items[item].Kind == ItemKind.Fence
                && itemOfToken.TryGetValue(braces[at], out var partner)
                && items[partner].Kind == ItemKind.Fence
            )
            {
                items[item].Partner = partner;
            }
        }
    }
}
