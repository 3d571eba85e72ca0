namespace PaperLint.Analyzers.Latex;

/// <summary>Decides about Greek letters that stand on the line by their names alone: <c>an epsilon fraction</c>, <c>alpha</c>.</summary>
/// <param name="unwraps">Whether LaTeX was stripped from the text: elsewhere, authors who spell a letter mean to.</param>
internal sealed class GreekJudge(Line line, RecordEvidence evidence, bool unwraps)
{
    public Certainty Of(int at)
    {
        var command = line.Items[at].Command!;
        if (!unwraps || IsCompound(at))
            return Certainty.None;
        if (evidence.Proves(command) && !IsName(at, command))
            return Certainty.Certain;
        if (command.Name == "ell")
            return Certainty.None;
        if (IsInFormula(at))
            return command.Reading == Reading.Spelled || evidence.HasProof ? Certainty.Certain : Certainty.Likely;
        return command.Name == "epsilon" ? evidence.HasProof ? Certainty.Certain : Certainty.Likely : Certainty.None;
    }

    /// <summary>Part of a compound or of a name with a number: <c>gamma-control</c>, <c>alpha4beta7</c>, <c>Phi 4</c>.</summary>
    private bool IsCompound(int at)
    {
        var (start, end) = (line.Items[at].Start, line.Items[at].End);
        var before = start > 0 ? line.Text[start - 1] : ' ';
        var after = end < line.Text.Length ? line.Text[end] : ' ';
        return char.IsLetterOrDigit(before) || char.IsLetterOrDigit(after) || before is '-' or '_' or '@' || after is '-' or '_'
            && !(end + 1 < line.Text.Length && char.IsDigit(line.Text[end + 1]))
            || char.IsUpper(line.Text[start]) && after == ' ' && end + 1 < line.Text.Length && char.IsDigit(line.Text[end + 1]);
    }

    /// <summary>A capital name before or after another word with a capital: <c>Kimi Delta Attention</c>.</summary>
    private bool IsName(int at, Command command)
    {
        if (command.Reading != Reading.Name || !char.IsUpper(command.Name[0]))
            return false;
        var end = line.Items[at].End;
        return end + 1 < line.Text.Length && line.Text[end] == ' ' && char.IsUpper(line.Text[end + 1]);
    }

    /// <summary>Beside a relation or an operator with another operand beyond it, or alone between brackets.</summary>
    private bool IsInFormula(int at) => IsSigned(at, -1) || IsSigned(at, 1)
        || IsFence(at - 1, '(') && (IsFence(at + 1, ')') || IsComma(at + 1)) || IsFence(at + 1, ')') && IsComma(at - 1);

    private bool IsSigned(int at, int step)
    {
        var next = Skip(at + step, step);
        if (next < 0 || next >= line.Items.Count)
            return false;
        var item = line.Items[next];
        var isSign = item.Kind == ItemKind.Sign && line.Text[item.Start] is '=' or '<' or '>' or '+' or '/';
        if (!isSign)
            return false;
        var beyond = Skip(next + step, step);
        return beyond >= 0 && beyond < line.Items.Count && line.Items[beyond].Kind is ItemKind.Operand or ItemKind.Sign
            || line.Text[item.Start] is '+' or '=' or '<' or '>';
    }

    private int Skip(int at, int step) => at >= 0 && at < line.Items.Count && line.Items[at].Kind == ItemKind.Space ? at + step : at;

    private bool IsFence(int at, char fence) => at >= 0 && at < line.Items.Count && line.Text[line.Items[at].Start] == fence;

    private bool IsComma(int at) => IsFence(at, ',');
}
