using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex;

/// <summary>Decides about Greek letters that stand on the line by their names alone: <c>an epsilon fraction</c>, <c>alpha</c>.</summary>
/// <remarks>
/// In abstracts whose LaTeX is intact, about half of the names that stand alone are the authors' own words (<c>beta distribution</c>,
/// <c>Kendall's tau</c>), half are letters. What stands beside them tells most apart, but only proof from the record makes one certain.
/// </remarks>
/// <param name="unwraps">Whether LaTeX was stripped from the text: elsewhere, authors who spell a letter mean to.</param>
/// <param name="verdicts">What is known of the signs beside it.</param>
internal sealed class GreekJudge(Line line, RecordEvidence evidence, bool unwraps, Verdicts verdicts)
{
    public Certainty Of(int at)
    {
        var command = line.Items[at].Command!;
        if (command.Name == "mu" && line.Text.AsSpan(Math.Max(0, line.Items[at].Start - 8), Math.Min(8, line.Items[at].Start)).Contains("kern", StringComparison.Ordinal))
            return Certainty.None;
        if (command.Name == "mu" && IsAfterNumber(at, touching: true) && WordBehind(at) is "m" or "s" or "g" or "L" or "W" or "A" or "V")
            return Certainty.Certain;
        if (!unwraps || IsPartOfName(at))
            return Certainty.None;
        if (command.Is(Role.Applied))
            return IsBeforeVariable(at) || IsArgument(at) || IsBeforeFormula(at) ? Certainty.Certain : IsInFormula(at) ? Certainty.Likely : Certainty.None;
        var isCompound = IsCompound(at, out var behind);
        if (isCompound)
            return behind.IsEmpty ? OfEnd(at, command) : OfCompound(command, behind);
        if (IsNamed(at) || (command.Name == "psi" && IsAfterNumber(at)) || IsNumeral(at, command))
            return Certainty.None;
        if (evidence.Proves(command) && !IsName(at, command))
            return Certainty.Certain;
        if (command.Is(Role.Indexed) || IsDistribution(at, command) || IsPlural(at, command))
            return IsArgument(at) || IsInFormula(at) ? Certainty.Likely : Certainty.None;
        if (IsArgument(at))
            return char.IsAsciiLetterUpper(command.Name[0]) ? Certainty.Certain : Certainty.Likely;
        if (IsInFormula(at) && !IsName(at, command))
            return evidence.HasProof || command.Reading == Reading.Spelled ? Certainty.Certain : Certainty.Likely;
        if (evidence.HasProof && command.Name == "epsilon")
            return Certainty.Certain;
        return IsQuantity(at, command) ? Certainty.Likely : Certainty.None;
    }

    /// <summary>A law of probability with its parameters, which authors spell: <c>Gamma(2, 3)</c>.</summary>
    private bool IsDistribution(int at, Command command) =>
        command.Name == "Gamma" && IsArgument(at) && line.Text.AsSpan(line.Items[at].End, line.Items[line.Items[at + 1].Partner].End - line.Items[at].End).Contains(',');

    /// <summary>One or more of something: <c>AWS Lambda(s)</c>. Zeta is a function of s.</summary>
    private bool IsPlural(int at, Command command) => command.Name != "zeta" && line.Text.AsSpan(line.Items[at].End).StartsWith("(s)", StringComparison.Ordinal);

    /// <summary>The end of a compound: <c>sub-gamma</c>, <c>BYOL-gamma</c>; a capitalised word before makes it a name, as in <c>Mem-alpha</c>.</summary>
    private Certainty OfEnd(int at, Command command)
    {
        var end = line.Items[at].Start - 1;
        if (end < 0 || line.Text[end] != '-')
            return Certainty.None;
        var start = end;
        while (start > 0 && char.IsAsciiLetter(line.Text[start - 1]))
            start--;
        var before = line.Text.AsSpan(start, end - start);
        if (before.IsEmpty || !char.IsAsciiLetterLower(command.Name[0]) || (char.IsAsciiLetterUpper(before[0]) && before.ContainsAnyInRange('a', 'z')))
            return Certainty.None;
        return evidence.Proves(command) || (evidence.HasProof && command.Is(Role.Suffix)) ? Certainty.Likely : Certainty.None;
    }

    private Certainty OfCompound(Command command, ReadOnlySpan<char> behind)
    {
        if (WordTable.Has(WordKind.Compound, behind))
            return Certainty.None;
        var isLetter = evidence.Proves(command) || evidence.Shows(command);
        return isLetter || WordTable.Has(WordKind.Property, behind) || command.Is(Role.LetterOnly)
            || (char.IsAsciiLetterLower(command.Name[0]) && (IsDamaged || IsAcronym(behind)))
            ? Certainty.Likely
            : Certainty.None;
    }

    /// <summary>Whether something says that the record's mathematics was stripped, now or before a repair.</summary>
    private bool IsDamaged => evidence.HasProof || evidence.HasMathematics;

    /// <summary>A letter that nothing makes a name, among words that speak of quantities.</summary>
    private bool IsQuantity(int at, Command command)
    {
        if (command.Is(Role.Ell))
            return IsDamaged;
        if (command.Is(Role.Title))
            return evidence.Shows(command);
        if (IsBeforeVariable(at))
            return true;
        if (IsName(at, command))
            return false;
        if (evidence.Proves(command) || evidence.Shows(command))
            return true;
        return !command.Is(Role.Term) || IsDamaged || WordTable.Has(WordKind.Quantity, WordBefore(at)) || WordBehind(at) is "is" or "denotes" or "controls" || IsPaired(at);
    }

    /// <summary>The second of two letters: <c>alpha and gamma</c>.</summary>
    private bool IsPaired(int at) => (at > 3 && WordBefore(at) == "and" && line.Items[at - 4].Command is { IsGreek: true }) || (at + 4 < line.Items.Count && WordBehind(at) == "and" && line.Items[at + 4].Command is { IsGreek: true });

    /// <summary>A product or a difference: <c>lambda k</c>, <c>Delta V</c>.</summary>
    private bool IsBeforeVariable(int at)
    {
        var end = line.Items[at].End;
        return end + 1 < line.Text.Length && line.Text[end] == ' ' && char.IsAsciiLetter(line.Text[end + 1]) && line.Text[end + 1] is not ('a' or 'A' or 'I')
            && (end + 2 == line.Text.Length || line.Text[end + 2] is ' ' or ',' or '.' or ')' or ';' or '_' or '^');
    }

    /// <summary>What it is applied to: <c>nabla f(x)</c>.</summary>
    private bool IsBeforeFormula(int at) => verdicts.Near.Right(at) is >= 0 and var right && ((verdicts.Near.IsFormula(right) && !verdicts.Near.IsWordLike(right)) || (verdicts.Near.IsVariable(right) && right + 1 < line.Items.Count && line.Items[right + 1].Kind == ItemKind.Fence));

    /// <summary>An item of a list: <c>(xi)</c>.</summary>
    private bool IsNumeral(int at, Command command) => command.Name == "xi" && IsFence(at - 1, '(') && IsFence(at + 1, ')');

    /// <summary>Part of a name with a number or of a path: <c>alpha4beta7</c>, <c>Phi 4</c>, <c>pi_0</c>.</summary>
    private bool IsPartOfName(int at)
    {
        var (start, end) = (line.Items[at].Start, line.Items[at].End);
        var before = start > 0 ? line.Text[start - 1] : ' ';
        var after = end < line.Text.Length ? line.Text[end] : ' ';
        return char.IsLetterOrDigit(before) || char.IsLetterOrDigit(after) || before is '_' or '@' or '\\' || after is '_'
            || (char.IsUpper(line.Text[start]) && after == ' ' && end + 1 < line.Text.Length && char.IsDigit(line.Text[end + 1]));
    }

    /// <summary>Joined by a hyphen to a word before or behind: <c>gamma-control</c>, <c>Mem-alpha</c>.</summary>
    /// <param name="behind">The word behind, where nothing is joined before.</param>
    private bool IsCompound(int at, out ReadOnlySpan<char> behind)
    {
        behind = [];
        var (start, end) = (line.Items[at].Start, line.Items[at].End);
        if (start > 1 && line.Text[start - 1] == '-')
            return char.IsLetter(line.Text[start - 2]);
        if (end + 1 >= line.Text.Length || line.Text[end] != '-' || !char.IsLetterOrDigit(line.Text[end + 1]))
            return false;
        var length = 1;
        while (end + 1 + length < line.Text.Length && char.IsLetterOrDigit(line.Text[end + 1 + length]))
            length++;
        behind = char.IsDigit(line.Text[end + 1]) ? [] : line.Text.AsSpan(end + 1, length);
        return true;
    }

    /// <summary>A capital name before or after another word with a capital: <c>Kimi Delta Attention</c>.</summary>
    private bool IsName(int at, Command command)
    {
        if (!char.IsUpper(command.Name[0]))
            return false;
        var (start, end) = (line.Items[at].Start, line.Items[at].End);
        var isNext = end + 2 < line.Text.Length && line.Text[end] == ' ' && char.IsUpper(line.Text[end + 1]) && char.IsLetter(line.Text[end + 2]);
        var before = WordBefore(at);
        return isNext || (before.Length > 1 && char.IsUpper(before[0]) && char.IsLower(before[^1]) && start > 0 && line.Text[start - 1] == ' ');
    }

    /// <summary>Before or behind a word with which it makes a term: <c>Kendall's tau</c>, <c>gamma rays</c>.</summary>
    private bool IsNamed(int at) => WordTable.Has(WordKind.Term, WordBehind(at)) || WordBefore(at) is "s" or "inverse" or "Dirac" or "Inverse" or "amyloid" or "Amyloid" or "interferon" or "Raspberry" or "truncated" or "scaled"
        or "Cronbach" or "Krippendorff" or "Cohen" or "Fleiss" or "Kendall" or "Spearman"
        || IsTagged(at) || IsSpelled(at);

    /// <summary>One of the letters that are told by their names: <c>the Greek letters alpha and beta</c>.</summary>
    private bool IsSpelled(int at)
    {
        var before = line.Text.AsSpan(Math.Max(0, line.Items[at].Start - 60), Math.Min(60, line.Items[at].Start));
        var letter = before.LastIndexOf("letter");
        if (letter < 0)
            return false;
        foreach (var word in before[(letter + "letter".Length)..].ToString().Split([' ', ',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("s" or "and" or "or") && !(CommandTable.Shared.TryFind(word, out var command) && command.IsGreek))
                return false;
        }

        return true;
    }

    /// <summary>The name of an element, or all of its content: <c>&lt;beta&gt;</c>, <c>&lt;i&gt;alpha&lt;/i&gt;</c>.</summary>
    private bool IsTagged(int at)
    {
        var before = line.Text.AsSpan(0, line.Items[at].Start);
        var after = line.Text.AsSpan(line.Items[at].End);
        return (after is ['>', ..] or ['/', '>', ..] && before is [.., '<'] or [.., '<', '/']) || (after is ['<', '/', _, ..] && before is [.., '>'] && before.LastIndexOf('<') is >= 0 and var open && before.Length - open < 12);
    }

    /// <summary>Pounds per square inch.</summary>
    private bool IsAfterNumber(int at, bool touching = false) => line.Items[at].Start > 1 && char.IsDigit(line.Text[line.Items[at].Start - (touching ? 1 : 2)]);

    private string WordBefore(int at)
    {
        var end = line.Items[at].Start;
        while (end > 0 && line.Text[end - 1] is ' ' or '\n' or '(' or ',')
            end--;
        return LettersBeside.Before(line.Text, end).ToString();
    }

    private string WordBehind(int at)
    {
        var start = line.Items[at].End;
        if (start >= line.Text.Length || line.Text[start] is not (' ' or '\n'))
            return "";
        return LettersBeside.After(line.Text, start + 1).ToString();
    }

    /// <summary>A method that is named for a letter: <c>gamma-PO</c>, <c>beta-VAE</c>.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word) => (word[^1] == 's' ? word[..^1] : word) is { Length: > 1 } name && !name.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Called with an argument in brackets that holds no words: <c>Theta(n^2)</c>.</summary>
    private bool IsArgument(int at)
    {
        if (at + 1 >= line.Items.Count || !IsFence(at + 1, '('))
            return false;
        var close = line.Items[at + 1].Partner;
        if (close < 0)
            return false;
        for (var i = at + 2; i < close; i++)
        {
            if (line.Items[i].Node is SymbolNode { Token: { Kind: TokenKind.Word, Length: > 3 } })
                return false;
        }

        return !line.Text.AsSpan(line.Items[at].End, line.Items[close].End - line.Items[at].End).Contains("sqrt(", StringComparison.Ordinal);
    }

    /// <summary>Beside a relation or an operator with another operand beyond it, or alone between brackets.</summary>
    private bool IsInFormula(int at) => IsSigned(at, -1) || IsSigned(at, 1)
        || ((IsFence(at - 1, '(') || IsComma(verdicts.Near.Skip(at - 1, -1))) && (IsFence(at + 1, ')') || IsComma(at + 1)) && (IsFence(at - 1, '(') || IsFence(at + 1, ')') || IsVariable(verdicts.Near.Skip(at - 1, -1) - 1)) && (!IsFence(at - 1, '(') || !IsFence(at + 1, ')') || IsDamaged));

    private bool IsVariable(int at) => at >= 0 && line.Items[at].Kind == ItemKind.Operand;

    private bool IsSigned(int at, int step)
    {
        var next = verdicts.Near.Skip(at + step, step);
        if (next < 0 || next >= line.Items.Count)
            return false;
        var item = line.Items[next];
        if (step > 0 && next == at + 1 && item.Kind == ItemKind.Sign && line.Text[item.Start] == '!' && next + 1 < line.Items.Count && char.IsLetter(line.Text[line.Items[next + 1].Start]))
            return true;
        if (item.Kind == ItemKind.Infix && verdicts.IsCertain(next))
            return true;
        var isSign = item.Kind == ItemKind.Sign && line.Text[item.Start] is '=' or '<' or '>' or '+' or '/';
        if (!isSign)
            return false;
        var beyond = verdicts.Near.Skip(next + step, step);
        return (beyond >= 0 && beyond < line.Items.Count && line.Items[beyond].Kind is ItemKind.Operand or ItemKind.Sign or ItemKind.Fence)
            || line.Text[item.Start] is '+' or '=' or '<' or '>';
    }

    private bool IsFence(int at, char fence) => at >= 0 && at < line.Items.Count && line.Text[line.Items[at].Start] == fence;

    private bool IsComma(int at) => IsFence(at, ',');
}
