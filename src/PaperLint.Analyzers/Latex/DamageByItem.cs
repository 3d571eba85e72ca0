using System.Collections.Immutable;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// How each item of a text is damaged, as far as is known: first by the item and its neighbours, then by what the record proves.
/// </summary>
internal sealed class DamageByItem
{
    private static readonly ImmutableArray<Command> Statistics = CommandTable.Shared.With(Role.Statistic);

    private readonly ParsedText _parsed;
    private readonly RecordEvidence _evidence;
    private readonly bool _unwraps;
    private readonly Damage[] _damage;

    /// <param name="unwraps">Whether the text went through an extraction that unwraps the outer of two nested commands.</param>
    public DamageByItem(ParsedText parsed, RecordEvidence evidence, bool unwraps)
    {
        _parsed = parsed;
        _evidence = evidence;
        _unwraps = unwraps;
        Near = new Neighbours(parsed);
        Beside = new TextBeside(parsed);
        var classifier = new NodeClassifier(parsed.Text, unwraps);
        _damage = new Damage[parsed.Items.Count];
        for (var i = 0; i < _damage.Length; i++)
            _damage[i] = parsed.Items[i] is { Kind: ItemKind.Operand } item ? classifier.Of(item.Node) : Damage.None;
        MarkLost();
        MarkDashSpaces();
        MarkDots();
        MarkBinders();
        ClassifyInfix();
    }

    /// <summary>The items beside each item.</summary>
    public Neighbours Near { get; }

    /// <summary>The characters beside each item.</summary>
    public TextBeside Beside { get; }

    public int Count => _damage.Length;

    public Damage this[int at] => _damage[at];

    public bool IsCertain(int at) => _damage[at].Certainty == Certainty.Certain;

    /// <summary>Decides again what depends on the record, with what it has proved so far.</summary>
    public void Reconsider()
    {
        ClassifyInfix();
        var classifier = new GreekClassifier(_parsed, _evidence, _unwraps, this);
        for (var i = 0; i < _damage.Length; i++)
        {
            var command = _parsed.Items[i].Command;
            var isProved = _unwraps && _evidence.HasProof && _damage[i].Certainty == Certainty.Likely;
            if (IsJoined(i))
                _damage[i] = isProved && command!.IsGreek && !IsBeforeCapitals(i) ? Certain(i) : _damage[i];
            else if (
                _damage[i].Certainty is Certainty.Weak or Certainty.Likely
                && command is not null
                && (command.IsGreek || command.Is(Role.Ell))
            )
                _damage[i] = new Damage(Stronger(classifier.Of(i), Certainty.Weak));
            else if (
                isProved && _parsed.Items[i].Node is ScriptNode { Sub: not SymbolNode { Token: { Kind: TokenKind.Word, Joined: false } } }
            )
                _damage[i] = Certain(i);
        }
    }

    /// <summary>Whether capitals were split off the same run: <c>DeltaLM</c> may be a name.</summary>
    private bool IsBeforeCapitals(int at) =>
        at + 1 < _parsed.Items.Count && _parsed.Items[at + 1].Token is { Kind: TokenKind.Word, Joined: true };

    private Damage Certain(int at) => _damage[at] with { Certainty = Certainty.Certain };

    /// <summary>What remains doubtful may still be proved by a field that is read later.</summary>
    private static Certainty Stronger(Certainty one, Certainty other) => (Certainty)Math.Max((int)one, (int)other);

    /// <summary>
    /// Braces right after an operand are an argument whose command is gone. A fraction without braces cannot be recovered either.
    /// </summary>
    private void MarkLost()
    {
        var items = _parsed.Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (
                items[i].Command is { Class: CommandClass.Structure }
                && items[i].Kind == ItemKind.Prose
                && i + 1 < items.Count
                && items[i + 1].Kind == ItemKind.Operand
            )
                _damage[i] = new Damage(Certainty.Certain, IsKept(i), IsLost: _unwraps && !IsKept(i));
            if (i == 0 || items[i] is not { Kind: ItemKind.Operand, Node: GroupNode { IsBraced: true } group })
                continue;
            var isCaseMark = group.Body.Count == 0 || group.Body is [SymbolNode { Token.Kind: TokenKind.Mark }];
            if (isCaseMark && EndsName(i - 1))
                _damage[i] = Damage.None;
            else if (
                isCaseMark
                && items[i - 1].Kind is ItemKind.Operand or ItemKind.Prose
                && !char.IsWhiteSpace(_parsed.Text[items[i].Start - 1])
            )
                _damage[i] = new Damage(Certainty.Certain, Kept: true);
            else if (group.Body is [SymbolNode { Token.Command: { } command }] && !IsPrefixGroup(i, command))
                _damage[i] = Damage.None;
            else if (items[i - 1].Command is { Class: CommandClass.Function } && HasComma(group))
                _damage[i] = Damage.None;
            else if (
                _unwraps
                && !_damage[i].Kept
                && group.Body is not [SymbolNode { Token.Command.IsInfix: true }]
                && items[i - 1].Kind == ItemKind.Operand
                && items[i - 1].Node is not SymbolNode { Token.Kind: TokenKind.Word }
                && _damage[i].Certainty >= Certainty.Likely
            )
                _damage[i] = new Damage(Certainty.Certain, IsLost: true);
        }
    }

    /// <summary>
    /// Whether this is a kept command of prose, or a braced argument of one: what follows ends its name, or is another argument.
    /// </summary>
    private bool EndsName(int at) =>
        (_parsed.Items[at].Kind == ItemKind.Prose && IsKept(at))
        || (
            at > 0
            && _parsed.Items[at].Node is GroupNode { IsBraced: true }
            && !char.IsWhiteSpace(_parsed.Text[_parsed.Items[at].Start - 1])
            && EndsName(at - 1)
        );

    /// <summary>Whether this is a set whose braces lost their backslashes: <c>min{a, b}</c>.</summary>
    private bool HasComma(GroupNode group) =>
        group.Body.Any(node => node is SymbolNode { Token.Kind: TokenKind.Mark } && _parsed.Text[node.Span.Start] == ',');

    /// <summary>
    /// Whether this is a prefix, as in <c>{sim}50</c>; not <c>{in}</c>, which is the argument of a command that is still there, or the end
    /// of one.
    /// </summary>
    private bool IsPrefixGroup(int at, Command command)
    {
        var before = _parsed.Text[_parsed.Items[at].Start - 1];
        if (char.IsLetter(before) || before is ']' or '}')
            return false;
        return command.Reading != Reading.Word || (at + 1 < _parsed.Items.Count && _parsed.Items[at + 1].Kind == ItemKind.Operand);
    }

    /// <summary>Marks negative thin spaces on both sides of a dash: <c>0.82!-!0.94</c>.</summary>
    private void MarkDashSpaces()
    {
        var items = _parsed.Items;
        for (var i = 1; i + 3 < items.Count; i++)
        {
            if (
                IsSign(i, '!')
                && items[i + 1].Kind == ItemKind.Sign
                && IsSign(i + 2, '!')
                && items[i - 1].Kind == ItemKind.Operand
                && items[i + 3].Kind == ItemKind.Operand
            )
                _damage[i] = _damage[i + 1] = _damage[i + 2] = new Damage(Certainty.Certain);
        }
    }

    /// <summary>Marks dots in a list: <c>x_1, dots, x_n</c>.</summary>
    private void MarkDots()
    {
        for (var i = 1; i + 1 < _damage.Length; i++)
        {
            if (
                _parsed.Items[i].Command is { } command
                && command.Is(Role.Ellipsis)
                && !IsKept(i)
                && IsListed(Near.Skip(i - 1, -1), -1)
                && IsListed(Near.Skip(i + 1, 1), 1)
            )
                _damage[i] = new Damage(Certainty.Certain);
        }
    }

    private bool IsListed(int at, int step) =>
        at >= 0
        && at < _parsed.Items.Count
        && (
            (_parsed.FirstOf(at) == ',' && IsItem(Near.Skip(at + step, step)))
            || IsSign(at, '+')
            || _parsed.Items[at].Kind == ItemKind.Infix
        );

    private bool IsItem(int at) =>
        at >= 0 && at < _parsed.Items.Count && _parsed.Items[at].Kind is ItemKind.Operand or ItemKind.Fence && !Near.IsWordLike(at);

    /// <summary>Marks words that bind what follows: <c>partial Omega</c>, <c>= sum p_i</c>.</summary>
    private void MarkBinders()
    {
        for (var i = 0; i + 1 < _damage.Length; i++)
        {
            if (
                _parsed.Items[i].Command is not { Reading: Reading.Word } command
                || (command.Class != CommandClass.Big && !command.Is(Role.Derives))
                || IsKept(i)
                || IsJoined(i)
            )
                continue;
            var next = Near.Right(i);
            if (next < 0 || _parsed.Items[Near.Skip(i + 1, 1)].Kind != ItemKind.Operand || Near.IsNumber(next) || Near.IsWordLike(next))
                continue;
            var isFormula = Near.IsFormula(next) || Near.IsGreekLetter(next);
            if (command.Is(Role.Derives))
                _damage[i] = new Damage(isFormula && !IsStatistic(next) ? Certainty.Certain : Certainty.Likely);
            else if (
                isFormula
                && Near.Skip(i - 1, -1) is >= 0 and var before
                && (
                    _parsed.Items[before].Kind is ItemKind.Sign or ItemKind.Infix
                    || (command.Name == "exists" && _parsed.Items[before].Kind == ItemKind.Operand)
                )
            )
                _damage[i] = new Damage(Certainty.Certain);
        }
    }

    /// <summary>Whether a statistic can be partial, as a correlation can: <c>partial R^2</c>, <c>partial eta squared</c>.</summary>
    private bool IsStatistic(int at)
    {
        var text = _parsed.Items[at].Node is ScriptNode { Base: { } carrier } ? carrier.Span.Of(_parsed.Text) : _parsed.Written(at);
        if (text is "R" or "r" or "F" or "f")
            return true;
        foreach (var command in Statistics)
        {
            if (text.SequenceEqual(command.Name) || text.SequenceEqual(command.Unicode))
                return true;
        }

        return false;
    }

    private void ClassifyInfix()
    {
        var classifier = new InfixClassifier(_parsed, this, _evidence);
        for (var i = 0; i < _damage.Length; i++)
        {
            if (_parsed.Items[i].Kind != ItemKind.Infix)
                continue;
            _damage[i] = new Damage(classifier.Of(i), IsKept(i));
            if (_damage[i].Certainty != Certainty.Certain)
                continue;
            // A negative thin space beside the sign has become an exclamation mark.
            if (i > 0 && IsSign(i - 1, '!'))
                _damage[i - 1] = _damage[i];
            if (i + 1 < _damage.Length && IsSign(i + 1, '!'))
                _damage[i + 1] = _damage[i];
        }
    }

    private bool IsSign(int at, char sign) => _parsed.Items[at].Kind == ItemKind.Sign && _parsed.FirstOf(at) == sign;

    private bool IsJoined(int at) => _parsed.Items[at].Token is { Joined: true, Command: not null };

    private bool IsKept(int at) => _parsed.Items[at].Token.Kept;
}
