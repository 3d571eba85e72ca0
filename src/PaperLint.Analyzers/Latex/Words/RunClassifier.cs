using PaperLint.Analyzers.Commands;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>
/// Decides how certain it is that a run of letters consists of the command names that it can be split into, judging by the commands and by
/// what touches the run.
/// </summary>
internal static class RunClassifier
{
    /// <param name="prefix">The number of letters before the first command.</param>
    /// <param name="commands">From left to right. There may be a capital between two of them and after the last.</param>
    /// <param name="hasTail">Whether a variable ends the run.</param>
    public static Certainty Of(ReadOnlySpan<char> run, int prefix, List<Command> commands, bool hasTail, Surroundings around)
    {
        if (!IsGrammatical(run, prefix, commands, around))
            return Certainty.None;
        if (commands.Exists(IsDistinct))
        {
            if (
                prefix == 1
                && !hasTail
                && commands is [{ Class: CommandClass.Operator }]
                && char.IsAsciiLetterUpper(run[0])
                && !around.BeginsOperand
            )
                return Certainty.None;
            if (prefix > 1)
                return EndsNoWord(commands[0]) ? BehindLetters(run, commands, hasTail) : Certainty.None;
            // "unparallel" is not a variable u and a parallel.
            return prefix == 1 && run.StartsWith("un") ? Certainty.None : Certainty.Certain;
        }

        if (prefix > 1)
            return prefix == 2 && commands is [{ Name: "approx" }] && around.BeginsOperand ? Certainty.Likely : Certainty.None;
        return commands.Count > 1 ? OfSeveral(run, prefix, commands, hasTail, around)
            : hasTail ? OfSign(run, prefix, commands[0], around)
            : OfOne(run[0], commands[0], around);
    }

    /// <summary>
    /// Classifies a run with several letters before a command. They are a word by themselves, or the beginning of a longer, unknown name.
    /// </summary>
    private static Certainty BehindLetters(ReadOnlySpan<char> run, List<Command> commands, bool hasTail)
    {
        var command = commands[0];
        var isName = char.IsAsciiLetterUpper(run[0]);
        if (isName && command.Is(Role.Leads) && commands.Count == 1 && !hasTail && !LongerNames.End(run, command.Name.Length))
            return Certainty.Certain;
        return command.Class == CommandClass.Arrow || (command.IsInfix && isName) ? Certainty.Likely : Certainty.None;
    }

    /// <summary>
    /// Whether the commands may occur in this order. Two adjacent signs lack an operand, unless there are numbers around and a name that is
    /// not English, which shows that something was lost (<c>8 into 5</c> is English). A paired bracket needs its partner in the text.
    /// </summary>
    private static bool IsGrammatical(ReadOnlySpan<char> run, int prefix, List<Command> commands, Surroundings around)
    {
        var at = prefix;
        for (var i = 0; i < commands.Count; i++)
        {
            var start = at + run[at..].IndexOf(commands[i].Name);
            if (
                i > 0
                && start == at
                && commands[i].IsInfix
                && commands[i - 1].IsInfix
                && !(
                    around.EndsNumber
                    && around.BeginsNumber
                    && (commands[i].Reading == Reading.Command || commands[i - 1].Reading == Reading.Command)
                )
            )
                return false;
            at = start + commands[i].Name.Length;
            // Words such as "wrangle" and "langley" contain a bracket's name.
            if (
                commands[i].Class == CommandClass.Delimiter
                && ((prefix > 0 && i == 0) || (at < run.Length && i == commands.Count - 1))
                && !around.HasPartner(commands[i].Name)
            )
                return false;
        }

        return true;
    }

    /// <summary>
    /// Classifies a sign between two variables, the first of which may be a Greek letter: <c>λinC</c>, <c>XtoZ</c>, <c>MtimesT</c>.
    /// </summary>
    private static Certainty OfSign(ReadOnlySpan<char> run, int prefix, Command command, Surroundings around)
    {
        if (!command.IsInfix || (prefix == 0 && !around.EndsGreek && !around.EndsBracket))
            return Certainty.None;
        if (prefix == 0 || around.BeginsScript || command.Is(Role.Factor) || command.Is(Role.Sets))
            return Certainty.Certain;
        return command.Is(Role.Limit)
            ? around.EndsColon
                ? Certainty.Certain
                : Certainty.None
            : char.IsAsciiLetterLower(run[0])
                ? Certainty.Likely
                : Certainty.None;
    }

    private static Certainty OfSeveral(ReadOnlySpan<char> run, int prefix, List<Command> commands, bool hasTail, Surroundings around)
    {
        var beginsOperand = around.BeginsOperand;
        if (commands.TrueForAll(command => command.IsGreek))
            return OfLetters(run, around);
        if (prefix == 0 && commands.TrueForAll(command => command.IsInfix) && around.EndsNumber && around.BeginsNumber)
            return Certainty.Certain;
        if (commands.Exists(command => command.Is(Role.Derives)) && prefix == 1 && commands[0].IsInfix)
            return Certainty.Certain;
        // Only signs, with capitals between or after them, and something before the first sign: subsetRtimes S.
        if (
            commands.TrueForAll(command => command.IsInfix)
            && (around.EndsBracket || around.EndsGreek)
            && (hasTail || (beginsOperand && run.ContainsAnyInRange('A', 'Z')))
        )
            return Certainty.Certain;
        if (
            !commands.Exists(command =>
                command.Is(Role.Ell)
                || (
                    command.IsGreek
                    && (
                        command.Name.Length > 3
                        || (char.IsAsciiLetterUpper(command.Name[0]) && command.Name.Length > 2)
                        || (command.Is(Role.BeginsRun) && commands[^1].Is(Role.EndsRun) && beginsOperand)
                    )
                )
            )
            && commands[^1].Class != CommandClass.Fence
        )
            return Certainty.None;
        if (commands.Exists(command => command.Class == CommandClass.Fence))
            return around.BeginsFence ? Certainty.Certain : Certainty.None;
        var last = commands[^1];
        // "tellin" and "uphill" are words; a product of a variable and a Greek letter is rare.
        if (prefix == 1 && !commands[0].IsInfix && !run.ContainsAnyInRange('A', 'Z'))
            return Certainty.None;
        // In "betamax" there is no argument after the function.
        if (last.Class == CommandClass.Function && !beginsOperand && !around.BeginsFence)
            return Certainty.None;
        if (last.IsInfix)
            return beginsOperand || hasTail || last.Reading == Reading.Short ? Certainty.Certain
                : commands[0].IsGreek ? Certainty.Likely
                : Certainty.None;
        return
            (commands[0].IsInfix && (prefix == 1 || around.EndsOperand || char.IsAsciiLetterUpper(last.Name[0])))
            || commands[0].IsGreek
            || (prefix == 0 && last.IsGreek && commands[0].Is(Role.Derives))
            ? Certainty.Certain
            : Certainty.None;
    }

    /// <summary>
    /// Classifies a run of Greek letters. Receptors and cells have names such as <c>alphabeta</c> and <c>gammadelta</c>; a product of
    /// letters has scripts or capitals.
    /// </summary>
    private static Certainty OfLetters(ReadOnlySpan<char> run, Surroundings around) =>
        around.BeginsScript || around.IsBracedScript || around.EndsSign || (run.ContainsAnyInRange('A', 'Z') && !run.StartsWith("Pi"))
            ? Certainty.Certain
            : Certainty.None;

    /// <summary>Classifies a variable with one command that is not proof by itself.</summary>
    private static Certainty OfOne(char variable, Command command, Surroundings around)
    {
        if (command.IsGreek)
            return around.EndsDigit ? Certainty.None
                : around.BeginsScript && command.Name.Length > 4 ? Certainty.Certain
                : command.Name.Length > 4 || (around.BeginsScript && command.Name.Length > 3) ? Certainty.Likely
                : Certainty.None;
        if (command.Class == CommandClass.Fence)
            return command.Is(Role.Closes)
                ? around.EndsFence
                    ? Certainty.Certain
                    : Certainty.None
                : around.BeginsFence
                    ? Certainty.Certain
                    : Certainty.None;
        if (command.Is(Role.Factor))
            return around.BeginsOperand || char.IsAsciiLetterUpper(variable) ? Certainty.Certain : Certainty.None;
        if (command.Is(Role.Member))
            return around.BeginsInterval ? Certainty.Certain
                : around.BeginsSet ? Certainty.Likely
                : Certainty.None;
        if (command.Is(Role.Limit))
            return around.BeginsLimit ? Certainty.Likely : Certainty.None;
        if (command.Is(Role.Sets))
            return around.BeginsOperand && !around.BeginsNumber ? Certainty.Certain : Certainty.None;
        if (!command.Is(Role.Compares) || !around.BeginsOperand)
            return Certainty.None;
        // Names of diseases, winds and genes are possible: "patients with sle 5 years after onset".
        return around.BeginsNumber && command.Name.Length == 2 && !around.EndsCondition ? Certainty.Likely : Certainty.Certain;
    }

    /// <summary>Whether a command in a run is proof by itself.</summary>
    public static bool IsDistinct(Command command) =>
        (command.Reading == Reading.Command && command.Name.Length >= 3 && !command.Is(Role.Ell) && command.Class != CommandClass.Fence)
        || command.Is(Role.Distinct);

    /// <summary>Whether no word ends with the command's name, however long the part before it.</summary>
    public static bool EndsNoWord(Command command) =>
        command.Is(Role.EndsNoWord)
        || (
            command
                is {
                    Reading: Reading.Command,
                    Class: CommandClass.Relation or CommandClass.Operator or CommandClass.Arrow or CommandClass.MathFont,
                    Name.Length: >= 5
                }
            && !command.Name.EndsWith("times", StringComparison.Ordinal)
        );
}
