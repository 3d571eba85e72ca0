namespace PaperLint.Cli.Parsing;

/// <summary>Lines of the shell that show what a command is for.</summary>
internal static class HelpExamples
{
    /// <param name="command">Its name; <c>paperlint</c> for the program.</param>
    public static IReadOnlyList<(string Line, string Meaning)> Of(string command) => Examples.GetValueOrDefault(command) ?? Examples["paperlint"];

    private static readonly Dictionary<string, (string Line, string Meaning)[]> Examples = new(StringComparer.Ordinal)
    {
        ["paperlint"] =
        [
            ("paperlint lint digests/", "check every digest in a folder"),
            ("paperlint lint digests/ --diff", "see what can be mended"),
            ("paperlint lint digests/ --fix", "mend it"),
            ("paperlint review digests/", "decide about what was found, alike findings together"),
            ("paperlint baseline", "from now on, report only what is new"),
            ("paperlint why march.txt:17:5", "the evidence of one finding"),
            ("paperlint suppress march.txt:17:5 --reason \"a name\"", "leave it alone"),
            ("paperlint undo", "have the files back as they were"),
            ("paperlint inspect papers.csv", "how a file is understood: format, fields, profiles"),
            ("paperlint init", "write a first paperlint.yml"),
            ("paperlint explain LTX0001", "what a rule means and what to do"),
        ],
        ["lint"] =
        [
            ("paperlint lint march.txt", "check one file"),
            ("paperlint lint digests/ --verbose", "show every finding with its line"),
            ("paperlint lint 'data/**/*.txt' --fail-on error", "fail only where content is lost or wrong"),
            ("paperlint lint . --output sarif=report.sarif", "also write SARIF, as CI systems read it"),
            ("paperlint lint . --output jsonl", "one JSON object for each finding, nothing else"),
            ("paperlint lint --since main", "only what is new since this branch left main"),
            ("paperlint lint --since HEAD --fix", "mend what is not committed yet, and nothing else"),
            ("paperlint lint --staged", "in a hook: what is about to be committed"),
            ("paperlint lint . --min-precision very-high", "only rules that are hardly ever wrong"),
            ("paperlint lint . --select LTX --ignore LTX0005", "only what LaTeX left behind, but no dashes"),
            ("paperlint lint digests/ --diff", "see what --fix would do, and what it would leave"),
            ("paperlint lint digests/ --fix", "make the safe repairs; 'paperlint undo' takes them back"),
            ("paperlint lint digests/ --fix --decisions", "make exactly the repairs that were accepted"),
            ("paperlint lint digests/ --interactive --unsafe-fixes", "decide about each repair"),
            ("paperlint lint digests/ --fix --output-dir clean/", "write a mended copy, leave the originals"),
            ("paperlint lint digests/ --diff --fix-only | git apply", "mend by way of a patch"),
            ("paperlint lint - --fix < in.txt > out.txt", "mend a stream record by record; standard error tells what remains"),
            ("curl … | paperlint lint - --stdin-filename today.txt", "check what comes in"),
        ],
        ["baseline"] =
        [
            ("paperlint baseline", "what is there now is known"),
            ("paperlint lint", "only what is new"),
            ("paperlint baseline --prune", "forget what has been mended since"),
            ("paperlint baseline --update", "what is there now is known instead"),
            ("paperlint lint --no-baseline", "everything, known or not"),
        ],
        ["review"] =
        [
            ("paperlint review digests/", "what is not decided yet, the most frequent first"),
            ("paperlint review --select LTX --severity warning", "only some of it"),
            ("paperlint review --decided", "change what was decided, or take it back"),
            ("paperlint lint --fix --decisions digests/", "make the repairs that were accepted"),
            ("paperlint review digests/ < answers.txt", "a script: each character is a key, a line each text"),
        ],
        ["why"] =
        [
            ("paperlint why march.txt:17:5", "by place"),
            ("paperlint why 0f3c91ab5d2e7a44 digests/", "by fingerprint, in some files"),
        ],
        ["suppress"] =
        [
            ("paperlint suppress march.txt:17:5 --reason \"a name\"", "by place"),
            ("paperlint suppress 0f3c91ab5d2e7a44 --reason \"a name\"", "by fingerprint"),
        ],
        ["undo"] =
        [
            ("paperlint undo", "the last run that has not been undone"),
            ("paperlint undo march.jsonl", "the run that was given --journal march.jsonl"),
        ],
        ["inspect"] =
        [
            ("paperlint inspect papers.csv", "format, encoding, records, fields and a sample"),
            ("paperlint inspect data/ --output json", "the same of every file in a folder, for programs"),
        ],
        ["init"] =
        [
            ("paperlint init", "look at all data below, write paperlint.yml here"),
            ("paperlint init exports/", "look at one folder only"),
        ],
        ["config"] =
        [
            ("paperlint config", "what holds here, and who says so"),
            ("paperlint config data/papers.csv", "what holds for one file"),
        ],
        ["rules"] =
        [
            ("paperlint rules", "every rule, by family"),
            ("paperlint rules --ruleset huggingface", "the rules one set puts in force"),
        ],
        ["explain"] =
        [
            ("paperlint explain LTX0001", "by id"),
            ("paperlint explain tex-quotes", "by name"),
        ],
    };
}
