using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;

namespace PaperLint.Analyzers.Latex;

/// <summary>Classifies names of Greek letters that occur by themselves in a text: <c>an epsilon fraction</c>, <c>alpha</c>.</summary>
/// <remarks>
/// In abstracts whose LaTeX is intact, about half of the names that occur by themselves are the authors' own words (<c>beta
/// distribution</c>, <c>Kendall's tau</c>), half are letters. Their neighbours distinguish most, but only proof from the record makes one
/// certain.
/// </remarks>
/// <param name="unwraps">Whether LaTeX was stripped from the text. In other texts, authors who spell a letter out mean to.</param>
/// <param name="damage">What is known about the signs beside it.</param>
internal sealed class GreekClassifier(ParsedText parsed, RecordEvidence evidence, bool unwraps, DamageByItem damage)
{
    private readonly Neighbours _near = damage.Near;
    private readonly TextBeside _beside = damage.Beside;

    public Certainty Of(int at)
    {
        var command = parsed.Items[at].Command!;
        if (
            command.Name == "mu"
            && parsed
                .Text.AsSpan(Math.Max(0, parsed.Items[at].Start - 8), Math.Min(8, parsed.Items[at].Start))
                .Contains("kern", StringComparison.Ordinal)
        )
            return Certainty.None;
        if (command.Name == "mu" && _beside.FollowsDigit(at) && _beside.WordBehind(at) is "m" or "s" or "g" or "L" or "W" or "A" or "V")
            return Certainty.Certain;
        if (!unwraps || _beside.IsPartOfName(at))
            return Certainty.None;
        if (command.Is(Role.Applied))
            return _beside.PrecedesVariable(at) || _near.HasArgument(at) || _near.PrecedesFormula(at) ? Certainty.Certain
                : IsInFormula(at) ? Certainty.Likely
                : Certainty.None;
        var isCompound = _beside.IsCompound(at, out var behind);
        if (isCompound)
            return behind.IsEmpty ? OfEnd(at, command) : OfCompound(command, behind);
        if (IsNamed(at) || (command.Name == "psi" && _beside.FollowsNumber(at)) || IsNumeral(at, command))
            return Certainty.None;
        if (evidence.Proves(command) && !IsName(at, command))
            return Certainty.Certain;
        if (command.Is(Role.Indexed) || IsDistribution(at, command) || IsPlural(at, command))
            return _near.HasArgument(at) || IsInFormula(at) ? Certainty.Likely : Certainty.None;
        if (_near.HasArgument(at))
            return char.IsAsciiLetterUpper(command.Name[0]) ? Certainty.Certain : Certainty.Likely;
        if (IsInFormula(at) && !IsName(at, command))
            return evidence.HasProof || command.Reading == Reading.Spelled ? Certainty.Certain : Certainty.Likely;
        if (evidence.HasProof && command.Name == "epsilon")
            return Certainty.Certain;
        return IsQuantity(at, command) ? Certainty.Likely : Certainty.None;
    }

    /// <summary>Whether this is a probability distribution with its parameters, which authors spell out: <c>Gamma(2, 3)</c>.</summary>
    private bool IsDistribution(int at, Command command) =>
        command.Name == "Gamma"
        && _near.HasArgument(at)
        && parsed.Text.AsSpan(parsed.Items[at].End, parsed.Items[parsed.Items[at + 1].Partner].End - parsed.Items[at].End).Contains(',');

    /// <summary>Whether this is an optional plural: <c>AWS Lambda(s)</c>. Zeta is excluded, since it is a function of s.</summary>
    private bool IsPlural(int at, Command command) =>
        command.Name != "zeta" && parsed.Text.AsSpan(parsed.Items[at].End).StartsWith("(s)", StringComparison.Ordinal);

    /// <summary>
    /// Classifies the end of a compound: <c>sub-gamma</c>, <c>BYOL-gamma</c>. A capitalised word before makes it a name, as in
    /// <c>Mem-alpha</c>.
    /// </summary>
    private Certainty OfEnd(int at, Command command)
    {
        var before = _beside.JoinedBefore(at);
        if (
            before.IsEmpty
            || !char.IsAsciiLetterLower(command.Name[0])
            || (char.IsAsciiLetterUpper(before[0]) && before.ContainsAnyInRange('a', 'z'))
        )
            return Certainty.None;
        return evidence.Proves(command) || (evidence.HasProof && command.Is(Role.Suffix)) ? Certainty.Likely : Certainty.None;
    }

    private Certainty OfCompound(Command command, ReadOnlySpan<char> behind)
    {
        if (WordTable.Has(WordKind.Compound, behind))
            return Certainty.None;
        var isLetter = evidence.Proves(command) || evidence.Shows(command);
        return
            isLetter
            || WordTable.Has(WordKind.Property, behind)
            || command.Is(Role.LetterOnly)
            || (char.IsAsciiLetterLower(command.Name[0]) && (IsDamaged || IsAcronym(behind)))
            ? Certainty.Likely
            : Certainty.None;
    }

    /// <summary>Whether there is evidence that the record's mathematics was stripped, even if it has been fixed since.</summary>
    private bool IsDamaged => evidence.HasProof || evidence.HasMathematics;

    /// <summary>Whether this is a letter among words about quantities, and nothing makes it a name.</summary>
    private bool IsQuantity(int at, Command command)
    {
        if (command.Is(Role.Ell))
            return IsDamaged;
        if (command.Is(Role.Title))
            return evidence.Shows(command);
        if (_beside.PrecedesVariable(at))
            return true;
        if (IsName(at, command))
            return false;
        if (evidence.Proves(command) || evidence.Shows(command))
            return true;
        return !command.Is(Role.Term)
            || IsDamaged
            || WordTable.Has(WordKind.Quantity, _beside.NearestWordBefore(at))
            || _beside.WordBehind(at) is "is" or "denotes" or "controls"
            || IsPaired(at);
    }

    /// <summary>Whether this is one of two letters: <c>alpha and gamma</c>.</summary>
    private bool IsPaired(int at) =>
        (at > 3 && _beside.NearestWordBefore(at) is "and" && parsed.Items[at - 4].Command is { IsGreek: true })
        || (at + 4 < parsed.Items.Count && _beside.WordBehind(at) is "and" && parsed.Items[at + 4].Command is { IsGreek: true });

    /// <summary>Whether this numbers an item of a list: <c>(xi)</c>.</summary>
    private bool IsNumeral(int at, Command command) => command.Name == "xi" && _near.Shows(at - 1, '(') && _near.Shows(at + 1, ')');

    /// <summary>Whether this is a capitalised name beside another capitalised word: <c>Kimi Delta Attention</c>.</summary>
    private bool IsName(int at, Command command) => char.IsUpper(command.Name[0]) && _beside.IsBesideCapital(at);

    /// <summary>Whether this forms a term with the word before or after it: <c>Kendall's tau</c>, <c>gamma rays</c>.</summary>
    private bool IsNamed(int at) =>
        WordTable.Has(WordKind.Term, _beside.WordBehind(at))
        || WordTable.Has(WordKind.Namesake, _beside.NearestWordBefore(at))
        || _beside.IsTagged(at)
        || IsSpelled(at);

    /// <summary>Whether the text spells out letters here: <c>the Greek letters alpha and beta</c>.</summary>
    private bool IsSpelled(int at)
    {
        var before = parsed.Text.AsSpan(Math.Max(0, parsed.Items[at].Start - 60), Math.Min(60, parsed.Items[at].Start));
        var letter = before.LastIndexOf("letter");
        if (letter < 0)
            return false;
        foreach (
            var word in before[(letter + "letter".Length)..].ToString().Split([' ', ',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (word is not ("s" or "and" or "or") && !(CommandTable.Shared.TryFind(word, out var command) && command.IsGreek))
                return false;
        }

        return true;
    }

    /// <summary>Whether a method is named after a letter: <c>gamma-PO</c>, <c>beta-VAE</c>.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word) =>
        (word[^1] == 's' ? word[..^1] : word) is { Length: > 1 } name && !name.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Whether this is beside a relation or an operator with another operand beyond it, or alone between brackets.</summary>
    private bool IsInFormula(int at) =>
        IsSigned(at, -1)
        || IsSigned(at, 1)
        || (
            (_near.Shows(at - 1, '(') || IsComma(_near.Skip(at - 1, -1)))
            && (_near.Shows(at + 1, ')') || IsComma(at + 1))
            && (_near.Shows(at - 1, '(') || _near.Shows(at + 1, ')') || IsVariable(_near.Skip(at - 1, -1) - 1))
            && (!_near.Shows(at - 1, '(') || !_near.Shows(at + 1, ')') || IsDamaged)
        );

    private bool IsVariable(int at) => at >= 0 && parsed.Items[at].Kind == ItemKind.Operand;

    private bool IsSigned(int at, int step)
    {
        var next = _near.Skip(at + step, step);
        if (next < 0 || next >= parsed.Items.Count)
            return false;
        var item = parsed.Items[next];
        if (
            step > 0
            && next == at + 1
            && item.Kind == ItemKind.Sign
            && parsed.Text[item.Start] == '!'
            && next + 1 < parsed.Items.Count
            && char.IsLetter(parsed.FirstOf(next + 1))
        )
            return true;
        if (item.Kind == ItemKind.Infix && damage.IsCertain(next))
            return true;
        var isSign = item.Kind == ItemKind.Sign && parsed.Text[item.Start] is '=' or '<' or '>' or '+' or '/';
        if (!isSign)
            return false;
        var beyond = _near.Skip(next + step, step);
        return (
                beyond >= 0
                && beyond < parsed.Items.Count
                && parsed.Items[beyond].Kind is ItemKind.Operand or ItemKind.Sign or ItemKind.Fence
            ) || parsed.Text[item.Start] is '+' or '=' or '<' or '>';
    }

    private bool IsComma(int at) => _near.Shows(at, ',');
}
