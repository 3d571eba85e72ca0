using System.Numerics;
using PaperLint.Analyzers.Commands;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>Takes apart names that lost the backslash or the dollar sign between them.</summary>
/// <remarks>
/// In a source, letters cannot follow the name of a command: they would belong to it. So what stands before the first command may be
/// letters, and then there are only commands, or single capitals that were the argument of one, up to the end of the run; unless the
/// mathematics ended there, which units, acronyms and arrows between words show.
/// </remarks>
internal static class WordSplitter
{
    private const int LongestRun = 40;

    /// <summary>Names of which no longer word is the end, however long what stands before.</summary>
    private static bool EndsNoWord(Command command) =>
        (command is { Reading: Reading.Command, Class: CommandClass.Relation or CommandClass.Operator or CommandClass.Arrow or CommandClass.MathFont } && ((command.Name.Length >= 5 && !command.Name.EndsWith("times", StringComparison.Ordinal)) || command.Name is "leq" or "geq" or "neq" or "cdot"))
        || command.Name is "infty" or "ldots" or "cdots";

    /// <param name="text">The text of the field.</param>
    /// <param name="start">Where a run of letters begins, none before.</param>
    /// <param name="end">Where it ends, none after.</param>
    /// <returns>Null where the run is a word.</returns>
    public static GluedName? Split(ReadOnlySpan<char> text, int start, int end)
    {
        var run = text[start..end];
        if (run.Length < 3 || run.Length > LongestRun || (start > 1 && text[start - 1] is '\'' or '’' && char.IsLetter(text[start - 2])))
            return null;
        var around = new Surroundings(text, start, end);
        return (MayEndInCommand(run) ? ByCommands(run, around) : null) ?? AroundCommand(run, around);
    }

    /// <summary>A look from the end that spares almost all words the search: names up to the first letter, or one that no word ends in.</summary>
    private static bool MayEndInCommand(ReadOnlySpan<char> run)
    {
        if (run.Length <= 1)
            return true;
        return EndsInName(run) || EndsInName(run[..^1]);
    }

    private static bool EndsInName(ReadOnlySpan<char> run)
    {
        for (var lengths = CommandTable.Shared.LengthsTo(run); lengths != 0; lengths &= lengths - 1)
        {
            var length = BitOperations.TrailingZeroCount(lengths);
            if (length <= run.Length && CommandTable.Shared.TryFind(run[^length..], out var command) && (EndsNoWord(command) || MayEndInCommand(run[..^length])))
                return true;
        }

        return false;
    }

    /// <summary>Letters, if any, and then commands; a capital may follow one, because extraction strips <c>\mathbb{R}</c> down to its letter.</summary>
    private static GluedName? ByCommands(ReadOnlySpan<char> run, Surroundings around)
    {
        if ((WordTable.Has(WordKind.Word, run) || (!around.IsScript && WordTable.Has(WordKind.Fragment, run))) && !(run.EndsWith("in") && (around.BeginsPair || around.BeginsScriptedSet)))
            return null;
        var parts = new List<Command?>();
        for (var prefix = 0; prefix <= run.Length - 2; prefix++)
        {
            parts.Clear();
            if (!TryParts(run[prefix..], parts) || (prefix == 0 && parts.Count < 2))
                continue;
            List<Command> commands = [.. parts.OfType<Command>()];
            if (Grade(run, prefix, commands, parts[^1] is null, around) is var certainty and not Certainty.None)
            {
                var name = new GluedName(SpansOf(prefix, parts), certainty);
                return IsPartOfOther(run, name, around) ? null : name;
            }

            if (prefix > 0)
                return null;
        }

        return null;
    }

    /// <summary>Longest name first; null stands for a variable.</summary>
    private static bool TryParts(ReadOnlySpan<char> rest, List<Command?> parts)
    {
        if (rest.IsEmpty)
            return true;
        for (var length = Math.Min(rest.Length, CommandTable.Shared.Longest); length >= 2; length--)
        {
            if (!CommandTable.Shared.TryFind(rest[..length], out var command) || !MayBePart(command, parts.Count, isLast: length == rest.Length))
                continue;
            // "SigmaBit" is no B before a switch to italics.
            if (command.Class == CommandClass.Switch && parts is [.., null])
                continue;
            parts.Add(command);
            if (TryParts(rest[length..], parts))
                return true;
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts is not [.., { } last] || (!char.IsAsciiLetterUpper(rest[0]) && !(IsDistinct(last) && last.Name.Length > 5 && rest.Length == 1)))
            return false;
        parts.Add(null);
        if (TryParts(rest[1..], parts))
            return true;
        parts.RemoveAt(parts.Count - 1);
        return false;
    }

    private static bool MayBePart(Command command, int before, bool isLast) => command.Source == command.Name && command.Class switch
    {
        CommandClass.TextFont or CommandClass.Reference or CommandClass.Colour or CommandClass.Word => false,
        CommandClass.Function => !isLast || before > 0,
        CommandClass.Switch => isLast && before > 0 && command.Name.Length == 2,
        CommandClass.Accent or CommandClass.Structure => command.Reading == Reading.Command,
        _ => (command.Reading != Reading.Word && command.Name is not ("ni" or "mp" or "lt" or "gt" or "prec" or "succ" or "lll"))
            || command.Name is "in" or "to" or "times" or "subset" or "cup" or "cap" or "sum" or "prod" or "int" or "partial" or "left" or "right" or "dots" or "mid" or "top" or "star" or "ast" or "dagger" or "exists" or "neg" or "perp",
    };

    /// <param name="hasTail">Whether a variable ends the run.</param>
    private static Certainty Grade(ReadOnlySpan<char> run, int prefix, List<Command> commands, bool hasTail, Surroundings around)
    {
        if (!IsGrammatical(run, prefix, commands, around))
            return Certainty.None;
        if (commands.Exists(IsDistinct))
        {
            if (prefix == 1 && !hasTail && commands is [{ Class: CommandClass.Operator }] && char.IsAsciiLetterUpper(run[0]) && !around.BeginsOperand)
                return Certainty.None;
            if (prefix > 1)
                return !EndsNoWord(commands[0]) ? Certainty.None : !hasTail && commands.Count == 1 && LeadsAway(run[0], commands[0]) && !EndsLonger(run, commands[0].Name.Length) ? Certainty.Certain
                    : commands[0].Class == CommandClass.Arrow || (commands[0].IsInfix && char.IsAsciiLetterUpper(run[0])) ? Certainty.Likely : Certainty.None;
            // "unparallel" is no u beside a struck parallel.
            return prefix == 1 && run.StartsWith("un") ? Certainty.None : Certainty.Certain;
        }

        if (prefix > 1)
            return prefix == 2 && commands is [{ Name: "approx" }] && around.BeginsOperand ? Certainty.Likely : Certainty.None;
        return commands.Count > 1 ? GradeSeveral(run, prefix, commands, hasTail, around)
            : hasTail ? GradeBetween(run, prefix, commands[0], around)
            : GradeOne(run[0], commands[0], around);
    }

    /// <summary>
    /// Nothing stands between two signs that are both without an operand there, unless numbers around and a name that is none of English show that
    /// something was lost (<c>8 into 5</c> is English); and a bracket of a pair has the other one in the text.
    /// </summary>
    private static bool IsGrammatical(ReadOnlySpan<char> run, int prefix, List<Command> commands, Surroundings around)
    {
        var at = prefix;
        for (var i = 0; i < commands.Count; i++)
        {
            var start = at + run[at..].IndexOf(commands[i].Name);
            if (i > 0 && start == at && commands[i].IsInfix && commands[i - 1].IsInfix && !(around.EndsNumber && around.BeginsNumber && (commands[i].Reading == Reading.Command || commands[i - 1].Reading == Reading.Command)))
                return false;
            at = start + commands[i].Name.Length;
            // "wrangle", "langley"
            if (commands[i].Class == CommandClass.Delimiter && ((prefix > 0 && i == 0) || (at < run.Length && i == commands.Count - 1)) && !around.HasPartner(commands[i].Name))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether several letters before a command are something by themselves: a name that a plain arrow leads away from. Any others may be the
    /// beginning of a longer name that nobody here knows.
    /// </summary>
    private static bool LeadsAway(char first, Command command) =>
        char.IsAsciiLetterUpper(first) && command.Name is "rightarrow" or "leftarrow" or "leftrightarrow" or "Rightarrow" or "longrightarrow";

    /// <summary>Whether a name that LaTeX knows stands where only a variable and a sign, or a variable and its growing bracket, can: <c>for ngg m</c>, <c>d/mright)</c>.</summary>
    public static bool BeginsWithVariable(ReadOnlySpan<char> run, Surroundings around) => CommandTable.Shared.TryFind(run[1..], out var command) && (
        (command.IsInfix && !around.EndsOperand && !around.EndsArticle && around.BeginsOperand)
        || (command.Class == CommandClass.Fence && (around.BeginsFence || around.EndsFence)));

    /// <summary>Whether a part belongs to a longer name of a command that LaTeX knows and PaperLint does not write.</summary>
    private static bool IsPartOfOther(ReadOnlySpan<char> run, GluedName name, Surroundings around)
    {
        foreach (var part in name.Parts)
        {
            if (part.Length < 2 || !CommandTable.Shared.TryFind(part.Of(run), out _))
                continue;
            for (var start = 0; start <= part.Start; start++)
            {
                for (var end = run.Length; end >= part.End; end--)
                {
                    var longer = run[start..end];
                    if (name.Cuts(start, run) || name.Cuts(end, run))
                        continue;
                    if (longer.Length > part.Length && KnownCommands.Contains(longer) && !CommandTable.Shared.TryFind(longer, out _)
                        && !(longer.Length == run.Length && BeginsWithVariable(run, around)))
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>A sign between two variables, the first of which may be a Greek letter itself: <c>λinC</c>, <c>XtoZ</c>, <c>MtimesT</c>.</summary>
    private static Certainty GradeBetween(ReadOnlySpan<char> run, int prefix, Command command, Surroundings around)
    {
        if (!command.IsInfix || (prefix == 0 && !around.EndsGreek && !around.EndsBracket))
            return Certainty.None;
        if (prefix == 0 || around.BeginsScript || command.Name is "times" or "subset" or "cup" or "cap")
            return Certainty.Certain;
        return command.Name == "to" ? around.EndsColon ? Certainty.Certain : Certainty.None : char.IsAsciiLetterLower(run[0]) ? Certainty.Likely : Certainty.None;
    }

    private static Certainty GradeSeveral(ReadOnlySpan<char> run, int prefix, List<Command> commands, bool hasTail, Surroundings around)
    {
        var beginsOperand = around.BeginsOperand;
        if (commands.TrueForAll(command => command.IsGreek))
            return GradeLetters(run, around);
        if (prefix == 0 && commands.TrueForAll(command => command.IsInfix) && around.EndsNumber && around.BeginsNumber)
            return Certainty.Certain;
        if (commands.Exists(command => command.Name == "partial") && prefix == 1 && commands[0].IsInfix)
            return Certainty.Certain;
        // Signs alone, with capitals between or behind them, and something before them to begin with: subsetRtimes S.
        if (commands.TrueForAll(command => command.IsInfix) && (around.EndsBracket || around.EndsGreek) && (hasTail || (beginsOperand && run.ContainsAnyInRange('A', 'Z'))))
            return Certainty.Certain;
        if (!commands.Exists(command => command.Name == "ell" || (command.IsGreek && (command.Name.Length > 3 || (char.IsAsciiLetterUpper(command.Name[0]) && command.Name.Length > 2)
            || (command.Name is "tau" or "rho" or "phi" or "psi" && commands[^1].Name is "gg" or "ll" or "ge" or "approx" or "sim" or "times" && beginsOperand)))) && commands[^1].Class != CommandClass.Fence)
            return Certainty.None;
        if (commands.Exists(command => command.Class == CommandClass.Fence))
            return around.BeginsFence ? Certainty.Certain : Certainty.None;
        var last = commands[^1];
        // "tellin" and "uphill" are words; a product of a variable and a letter is rare.
        if (prefix == 1 && !commands[0].IsInfix && !run.ContainsAnyInRange('A', 'Z'))
            return Certainty.None;
        // "betamax": what a function is of follows it.
        if (last.Class == CommandClass.Function && !beginsOperand && !around.BeginsFence)
            return Certainty.None;
        if (last.IsInfix)
            return beginsOperand || hasTail || last.Reading == Reading.Short ? Certainty.Certain : commands[0].IsGreek ? Certainty.Likely : Certainty.None;
        return (commands[0].IsInfix && (prefix == 1 || around.EndsOperand || char.IsAsciiLetterUpper(last.Name[0]))) || commands[0].IsGreek || (prefix == 0 && last.IsGreek && commands[0].Name == "partial")
            ? Certainty.Certain
            : Certainty.None;
    }

    /// <summary>Receptors and cells are called <c>alphabeta</c> and <c>gammadelta</c>; a product of letters has scripts, or capitals.</summary>
    private static Certainty GradeLetters(ReadOnlySpan<char> run, Surroundings around) =>
        around.BeginsScript || around.IsBracedScript || around.EndsSign || (run.ContainsAnyInRange('A', 'Z') && !run.StartsWith("Pi")) ? Certainty.Certain : Certainty.None;

    /// <summary>A variable and one command that is no proof by itself.</summary>
    private static Certainty GradeOne(char variable, Command command, Surroundings around)
    {
        if (command.IsGreek)
            return around.EndsDigit ? Certainty.None : around.BeginsScript && command.Name.Length > 4 ? Certainty.Certain
                : command.Name.Length > 4 || (around.BeginsScript && command.Name.Length > 3) ? Certainty.Likely : Certainty.None;
        if (command.Class == CommandClass.Fence)
            return command.Name == "right" ? around.EndsFence ? Certainty.Certain : Certainty.None : around.BeginsFence ? Certainty.Certain : Certainty.None;
        return command.Name switch
        {
            "times" => around.BeginsOperand || char.IsAsciiLetterUpper(variable) ? Certainty.Certain : Certainty.None,
            "in" => around.BeginsInterval ? Certainty.Certain : around.BeginsSet ? Certainty.Likely : Certainty.None,
            "to" => around.BeginsLimit ? Certainty.Likely : Certainty.None,
            "subset" or "cup" or "cap" => around.BeginsOperand && !around.BeginsNumber ? Certainty.Certain : Certainty.None,
            "ge" or "le" or "ll" or "gg" or "ne" or "approx" or "sim" or "cong" => !around.BeginsOperand ? Certainty.None
                // Diseases, winds and genes: "patients with sle 5 years after onset".
                : around.BeginsNumber && command.Name.Length == 2 && !around.EndsCondition ? Certainty.Likely : Certainty.Certain,
            _ => Certainty.None,
        };
    }

    private static bool IsDistinct(Command command) =>
        (command.Reading == Reading.Command && command.Name.Length >= 3 && command.Name != "ell" && command.Class != CommandClass.Fence) || command.Name is "equiv" or "nabla";

    /// <summary>A command between two words, where the dollar signs went: <c>20mum</c>, <c>EnglishrightarrowGerman</c>.</summary>
    private static GluedName? AroundCommand(ReadOnlySpan<char> run, Surroundings around)
    {
        if (around.IsRaised && run.StartsWith("circ") && !run.StartsWith("circl") && !run.StartsWith("circu"))
            return new GluedName([new TextSpan(0, 4), TextSpan.FromBounds(4, run.Length)], Certainty.Certain);
        if (run.StartsWith("mu") && around.EndsNumber && (around.EndsDigit || run is not ("mug" or "mum" or "mus")) && run[2..] is "m" or "s" or "g" or "L" or "l" or "W" or "A" or "V" or "F" or "J" or "M" or "N" or "Hz" or "Pa" or "Sv" or "mol" or "rad" or "eV" or "T" or "C")
            return new GluedName([new TextSpan(0, 2), TextSpan.FromBounds(2, run.Length)], Certainty.Certain);
        foreach (var name in (ReadOnlySpan<string>)["mu", "pi", "Delta"])
        {
            if (run.StartsWith(name) && run.Length > name.Length + 1 && !run[name.Length..].ContainsAnyExceptInRange('A', 'Z'))
                return new GluedName([new TextSpan(0, name.Length), TextSpan.FromBounds(name.Length, run.Length)], Certainty.Likely);
        }

        if (run.Length < 7 || (!run[1..].ContainsAnyInRange('A', 'Z') && run.IndexOf("arrow") < 0))
            return null;
        foreach (var name in (ReadOnlySpan<string>)["leftrightarrow", "rightarrow", "leftarrow", "Rightarrow", "otimes", "oplus", "cdot", "times"])
        {
            var at = run.IndexOf(name);
            if (at <= 0 || at + name.Length >= run.Length || (!char.IsAsciiLetterUpper(run[at + name.Length]) && !name.EndsWith("arrow", StringComparison.Ordinal)))
                continue;
            if (name == "times" && (at < 3 || !char.IsAsciiLetterLower(run[at - 1]) || IsCompound(run[..at])))
                continue;
            var isArrow = name.EndsWith("arrow", StringComparison.Ordinal);
            var isCertain = name != "times" && IsWhole(run[..at], isArrow) && IsWhole(run[(at + name.Length)..], isArrow);
            var glued = new GluedName([new TextSpan(0, at), new TextSpan(at, name.Length), TextSpan.FromBounds(at + name.Length, run.Length)], isCertain ? Certainty.Certain : Certainty.Likely);
            return IsPartOfOther(run, glued, around) || EndsLonger(run[..(at + name.Length)], name.Length) ? null : glued;
        }

        return null;
    }

    /// <summary>Whether a name is the end of a longer one: <c>hookleftarrow</c>.</summary>
    private static bool EndsLonger(ReadOnlySpan<char> letters, int length)
    {
        for (var start = 0; start < letters.Length - length; start++)
        {
            if (KnownCommands.Contains(letters[start..]))
                return true;
        }

        return false;
    }

    /// <summary>A variable, or beside an arrow a word with a capital.</summary>
    private static bool IsWhole(ReadOnlySpan<char> letters, bool mayBeWord) => letters.Length == 1 || (mayBeWord && char.IsAsciiLetterUpper(letters[0]));

    /// <summary>Words that end in "times": <c>SometimesX</c> is a name of its own.</summary>
    private static bool IsCompound(ReadOnlySpan<char> head) =>
        head.EndsWith("ime", StringComparison.OrdinalIgnoreCase) || head.ToString().ToLowerInvariant() is "some" or "life" or "run" or "day" or "night" or "any" or "often" or "cost" or "real" or "many" or "long" or "all" or "half";

    private static List<TextSpan> SpansOf(int prefix, List<Command?> parts)
    {
        var spans = new List<TextSpan>(parts.Count + 1);
        if (prefix > 0)
            spans.Add(new TextSpan(0, prefix));
        var at = prefix;
        foreach (var command in parts)
        {
            spans.Add(new TextSpan(at, command?.Name.Length ?? 1));
            at = spans[^1].End;
        }

        return spans;
    }
}
