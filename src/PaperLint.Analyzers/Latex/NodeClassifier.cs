using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;

namespace PaperLint.Analyzers.Latex;

/// <summary>Decides how certain it is that a piece of mathematics is damaged, from the piece alone.</summary>
/// <param name="unwraps">
/// Whether the text went through an extraction that unwraps the outer of two nested commands, so that an inner one proves a loss.
/// </param>
internal sealed class NodeClassifier(string text, bool unwraps)
{
    public Damage Of(MathNode node) =>
        node switch
        {
            SymbolNode symbol => Of(symbol.Token),
            ScriptNode script => Of(script),
            CallNode call => Of(call),
            GroupNode group => Of(group),
            _ => Damage.None,
        };

    private static Damage Of(Token token)
    {
        if (token.Command is not { } command)
            return Damage.None;
        if (token.Kept)
            return new Damage(Certainty.Certain, Kept: true);
        if (command.Class == CommandClass.Function || (command.Reading == Reading.Word && !token.Joined))
            return Damage.None;
        if (token.Joined)
            return new Damage(token.Doubtful ? Certainty.Likely : Certainty.Certain);
        // The ell of a norm is certain only with its index; by itself it may be a wing of a building.
        return new Damage(command.IsGreek || command.Is(Role.Ell) ? Certainty.Weak : Certainty.Certain);
    }

    private Damage Of(ScriptNode script)
    {
        var damage = Damage.None;
        foreach (var part in new[] { script.Base, script.Sub, script.Sup })
        {
            if (part is not null)
                damage = damage.And(InScript(part, isBase: ReferenceEquals(part, script.Base)));
        }

        if (script.Base is SymbolNode { Token: { Command.IsGreek: true, Kept: false, Joined: false } } && EndsName(script.Span.Start))
            return Damage.None;
        if (
            script.Sub is GroupNode { IsBraced: true, Body.Count: 0 }
            || script.Sup is GroupNode { IsBraced: true, Body.Count: 0 }
            || (script.Sub is SymbolNode { Token: { Command: { } sign, Kept: false } } && sign.Is(Role.Factor))
        )
            return Damage.None;
        if (IsExpansion(script) || IsTemplate(script) || IsRevision(script))
            return Damage.None;
        // An identifier of a program may look the same: tau_gen.
        if (
            script.Base is SymbolNode { Token: { Command: { Reading: Reading.Word } command, Kept: false, Joined: false } }
            && IsIdentifier(script, command)
        )
            return Damage.None;
        if (script is { Sub: SymbolNode { Token.Kind: TokenKind.Word } word, Sup: null } && text[word.Span.Start - 1] == '_')
            return new Damage(
                script.Base is SymbolNode { Token.Command: not null } && !WordTable.Has(WordKind.Compound, word.Span.Of(text))
                    ? Certainty.Likely
                    : Certainty.None
            );
        return damage.And(new Damage(Certainty.Likely));
    }

    /// <summary>Whether these are names that a shell would expand, not one name with an index: <c>NOT_{TRAIN,TEST}</c>.</summary>
    private static bool IsExpansion(ScriptNode script) =>
        script is { Base: SymbolNode { Token.Kind: TokenKind.Word }, Sub: GroupNode { IsBraced: true, Body: { Count: > 2 } body } }
        && body.All(node => node is SymbolNode { Token: { Kind: TokenKind.Word } or { Kind: TokenKind.Mark } or { Kind: TokenKind.Space } })
        && body.Count(node => node is SymbolNode { Token.Kind: TokenKind.Word }) > 1;

    /// <summary>Whether this is a template of two placeholders joined by an underscore: <c>{name}_{id}.png</c>.</summary>
    private static bool IsTemplate(ScriptNode script) => IsBracedWord(script.Base) && IsBracedWord(script.Sub);

    /// <summary>Whether this is Git's notation for the object of a revision: <c>HEAD^{commit}</c>.</summary>
    private bool IsRevision(ScriptNode script) =>
        script.Sub is null
        && script.Base is not SymbolNode { Token: { Kind: TokenKind.Letter } or { Command: not null } }
        && IsBracedWord(script.Sup)
        && script.Sup!.Span.Of(text).Trim("{}") is "commit" or "tree" or "blob" or "tag" or "object";

    private static bool IsBracedWord(MathNode? node) =>
        node
            is GroupNode
            {
                IsBraced: true,
                Body: [SymbolNode { Token: { Kind: TokenKind.Word, Length: > 1, Kept: false, Command: null } }]
            };

    /// <summary>
    /// Whether this is an identifier: English words with a bare index are names in programs, such as <c>top_3</c> or <c>sha256sum_1</c>.
    /// Sums over a letter, derivatives by a letter and signs with two bounds are not.
    /// </summary>
    private bool IsIdentifier(ScriptNode script, Command command)
    {
        if (script.Span.Start > 0 && (char.IsLetterOrDigit(text[script.Span.Start - 1]) || text[script.Span.Start - 1] is '-' or '_'))
            return true;
        if (script is not { Sub: SymbolNode { Token.Kind: TokenKind.Number or TokenKind.Letter or TokenKind.Word } sub, Sup: null })
            return false;
        return !(sub.Token.Kind == TokenKind.Letter && (command.Class == CommandClass.Big || command.Is(Role.Derives)));
    }

    /// <summary>
    /// Whether this is the end of a name that begins before it: <c>TNF-alpha_3</c>, <c>IL-1beta_2</c>, <c>v2.5.1-beta_3</c>, <c>@pi_0</c>,
    /// <c>torch.mu_1</c>, or <c>my_beta_1</c>, which TeX would reject. After a single letter or lower-case letters, a hyphen may be a minus
    /// sign instead.
    /// </summary>
    private bool EndsName(int at)
    {
        var before = text.AsSpan(0, at);
        if (
            before
            is [.., '@' or '#']
                or [.., (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'), '_']
                or [.., >= 'a' and <= 'z', '.']
                or [.., ' ' or '"' or '(', ':']
        )
            return true;
        var isHyphenated = before is [.., '-'];
        var end = isHyphenated ? at - 1 : at;
        var start = end;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || (isHyphenated && text[start - 1] == '.')))
            start--;
        var name = before[start..end];
        if (isHyphenated)
            return (name.Length > 1 && name.ContainsAnyInRange('A', 'Z'))
                || name.Count('.') > 1
                || (name.Length > 2 && name[0] == 'v' && name.Contains('.'));
        return name.ContainsAnyInRange('0', '9')
            && (
                name.ContainsAnyInRange('A', 'Z')
                || name.ContainsAnyInRange('a', 'z')
                || (start > 1 && text[start - 1] == '-' && char.IsAsciiLetterUpper(text[start - 2]))
            );
    }

    /// <summary>A command's name or a brace beside a script mark proves LaTeX source; a bare digit or letter does not.</summary>
    private Damage InScript(MathNode part, bool isBase)
    {
        var damage = part is GroupNode { IsBraced: true } group ? Inside(group) : Of(part);
        var proves =
            (part is SymbolNode { Token.Command: { } command } && (command.Class != CommandClass.Function || !isBase))
            || part is CallNode
            || part is GroupNode { Growing: true }
            || (part is GroupNode { IsBraced: true } braced && text[braced.Span.Start] == '{');
        return proves ? damage.And(new Damage(Certainty.Certain)) : damage;
    }

    private Damage Of(CallNode call)
    {
        var command = call.Command.Command!;
        if (
            call.Argument is GroupNode { IsBraced: true } group
            && command.ProvesLoss
            && text[group.Span.Start] == '{'
            && text[call.Span.Start] != '{'
        )
            return Inside(group).And(new Damage(Certainty.Certain, Kept: call.Command.Kept, IsLost: unwraps && !call.Command.Kept));
        var isWord =
            command is { Reading: Reading.Word, Class: CommandClass.Accent or CommandClass.MathFont }
            && !call.Command.Kept
            && call.Argument is SymbolNode;
        return new Damage(
            isWord
                ? command.Is(Role.BareAccent) && unwraps
                    ? Certainty.Likely
                    : Certainty.None
                : Certainty.Certain,
            call.Command.Kept
        );
    }

    private Damage Of(GroupNode group)
    {
        if (group.Growing)
            return Inside(group).And(new Damage(Certainty.Certain));
        var inside = Inside(group);
        if (!group.IsBraced)
            return inside;
        if (
            group.Body is [SymbolNode { Token: { Command: { } command, Kept: false } }]
            && (command.IsInfix || (command.IsSymbol && command.Class != CommandClass.Function))
        )
            return new Damage(Certainty.Certain);
        var isFree = group.Span.Start == 0 || text[group.Span.Start - 1] is ' ' or '(' or '/' or '=' or '+' or '-' or '[' or ',';
        return inside.Certainty < Certainty.Likely ? Damage.None
            : isFree ? inside
            : inside with { Certainty = Certainty.Likely };
    }

    /// <summary>The most that any part proves. Relations inside a group are normal.</summary>
    private Damage Inside(GroupNode group)
    {
        var damage = Damage.None;
        foreach (var part in group.Body)
        {
            // In {a{b}} the inner braces are those of an argument whose command is gone.
            var isArgument = unwraps && part is GroupNode { IsBraced: true, Body.Count: > 0 } && part != group.Body[0] && !damage.Kept;
            damage = damage.And(Of(part)).And(new Damage(isArgument ? Certainty.Likely : Certainty.None, IsLost: isArgument));
        }

        return damage;
    }
}
