using System.CommandLine;
using System.CommandLine.Parsing;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Parsing;

namespace PaperLint.Cli.Options;

/// <summary>The options of <c>lint</c> that concern fixing, and which of them can be combined.</summary>
internal sealed class FixingOptions(
    Argument<string[]> paths,
    Option<string[]> output,
    Option<bool> exitZero,
    Option<bool> statistics,
    Host host
)
{
    private readonly Option<bool> _fix = new("--fix") { Description = "Apply safe fixes to the files and report what remains." };
    private readonly Option<bool> _unsafe = new("--unsafe-fixes")
    {
        Description = "Like --fix, but also apply unsafe fixes: those that are likely but not certain, or that lose something.",
    };
    private readonly Option<bool> _decisions = new("--decisions")
    {
        Description = "Apply exactly the fixes accepted in .paperlint/decisions.jsonl, safe or unsafe, and no others.",
    };
    private readonly Option<bool> _diff = new("--diff")
    {
        Description =
            "Write nothing: print what --fix would change as a unified diff, then what would remain, with positions in the fixed text. The exit code is that of a run without fixes.",
    };
    private readonly Option<bool> _only = new("--fix-only")
    {
        Description = "Apply safe fixes without reporting what remains, and exit with 0 whatever that is. Errors still give 2.",
    };
    private readonly Option<bool> _interactive = new("--interactive", "-i") { Description = "Show each fix and ask before applying it." };
    private readonly Option<bool> _exitNonZero = new("--exit-non-zero-on-fix")
    {
        Description = "Exit with 1 if anything was fixed, even if nothing remains.",
    };
    private readonly Option<string?> _folder = new("--output-dir")
    {
        HelpName = "DIR",
        Description = "Leave the files unchanged and write a fixed copy of all of them to this folder.",
    };
    private readonly Option<string?> _journal = new("--journal")
    {
        HelpName = "FILE",
        Description = "Record the fixes in this new file instead of in .paperlint/journal, for 'paperlint undo'.",
    };
    private readonly Option<string?> _quarantine = new("--quarantine")
    {
        HelpName = "FILE",
        Description =
            "Copy records that still have errors to this file, with their findings, as JSON Lines. If there are none, an existing file of that name is removed.",
    };

    private readonly Option<bool> _breakHardLinks = new("--break-hard-links")
    {
        Description = "Also fix files with several names (hard links); the other names keep the old content.",
    };

    public void AddTo(Command command)
    {
        foreach (
            var option in new Option[]
            {
                _fix,
                _unsafe,
                _decisions,
                _diff,
                _only,
                _interactive,
                _exitNonZero,
                _folder,
                _journal,
                _quarantine,
                _breakHardLinks,
            }
        )
            command.Add(option);
        foreach (var option in new[] { _folder, _journal, _quarantine })
            option.RejectStandardOutput();
        command.Validators.Add(result =>
        {
            foreach (var mistake in Mistakes(result))
                result.AddError(mistake);
        });
    }

    public FixFlags? Read(ParseResult parsed)
    {
        if (!Fixes(option => parsed.GetValue(option)))
            return null;
        return new FixFlags
        {
            Unsafe = parsed.GetValue(_unsafe),
            Decisions = parsed.GetValue(_decisions),
            Diff = parsed.GetValue(_diff),
            Only = parsed.GetValue(_only),
            Interactive = parsed.GetValue(_interactive),
            ExitNonZero = parsed.GetValue(_exitNonZero),
            OutputFolder = parsed.GetValue(_folder),
            JournalPath = parsed.GetValue(_journal),
            QuarantinePath = parsed.GetValue(_quarantine),
            BreaksHardLinks = parsed.GetValue(_breakHardLinks),
        };
    }

    private bool Fixes(Func<Option<bool>, bool> isGiven) => new[] { _fix, _unsafe, _diff, _only, _interactive }.Any(isGiven);

    private IEnumerable<string> Mistakes(CommandResult given)
    {
        // Read the tokens: getting the value here would prevent the argument's own validators from running.
        var named = given.GetResult(paths)?.Tokens.Select(token => token.Value).ToList() ?? [];
        var fromInput = named.Contains(StandardInputWord.Path);
        var isDry = Has(_diff);
        if (!Fixes(Has))
        {
            foreach (
                var option in new Option[] { _decisions, _exitNonZero, _folder, _journal, _quarantine, _breakHardLinks }.Where(IsGiven)
            )
                yield return $"{option.Name} needs --fix, --unsafe-fixes, --fix-only or --interactive; without one of them nothing is fixed.";
            yield break;
        }

        if (isDry)
        {
            foreach (var option in new Option[] { _folder, _journal, _quarantine, _exitNonZero, _interactive }.Where(IsGiven))
                yield return $"{option.Name} cannot be used with --diff, which changes nothing.";
            if (given.GetValue(output)?.Select(ReportTarget.Split).FirstOrDefault(report => report.File is null) is { } report)
                yield return $"The diff goes to standard output, so the report needs a file: use --output {report.Format}=FILE.";
        }

        if (Has(_decisions) && Has(_unsafe))
            yield return "--unsafe-fixes cannot be used with --decisions, which applies what was accepted, safe or not. Use --fix.";
        if (Has(_decisions) && Has(_interactive))
            yield return "--interactive cannot be used with --decisions, which already has the answers.";
        if (IsGiven(_journal) && IsGiven(_folder))
            yield return "--journal cannot be used with --output-dir, which leaves the files unchanged: there is nothing to undo.";
        if (Has(_only) && IsGiven(output))
            yield return "--output cannot be used with --fix-only, which reports nothing.";
        if (Has(_only) && Has(statistics))
            yield return "--statistics cannot be used with --fix-only, which reports nothing.";
        if (Has(_exitNonZero) && Has(exitZero))
            yield return "--exit-zero cannot be used with --exit-non-zero-on-fix.";
        if (Has(_interactive) && fromInput)
            yield return "--interactive reads your answers from standard input, so data cannot be read from it with -.";
        else if (Has(_interactive) && !host.InputIsTerminal)
            yield return "--interactive needs a terminal, and standard input is not one. Use --diff to look first, then --fix.";
        else if (Has(_interactive) && !host.ErrorIsTerminal)
            yield return "--interactive asks on standard error, which is not a terminal, so nobody would see the questions.";
        if (fromInput && !isDry && !IsGiven(_folder))
        {
            if (named.Count > 1)
                yield return "Fixed standard input goes to standard output, so - must be the only path. Fix files in a separate run.";
            if (IsGiven(_journal))
                yield return "--journal needs files that are fixed in place; standard input is not a file.";
        }

        bool Has(Option<bool> option) => given.GetValue(option);

        bool IsGiven(Option option) => given.GetResult(option) is { Implicit: false };
    }
}
