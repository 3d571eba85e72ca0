namespace PaperLint.Cli.Parsing;

/// <summary>Example command lines that show what a command is for.</summary>
internal static class HelpExamples
{
    /// <param name="command">The name of the command; <c>paperlint</c> for the program itself.</param>
    public static IReadOnlyList<(string Line, string Meaning)> Of(string command) =>
        Examples.GetValueOrDefault(command) ?? Examples["paperlint"];

    private static readonly Dictionary<string, (string Line, string Meaning)[]> Examples = new(StringComparer.Ordinal)
    {
        ["paperlint"] =
        [
            ("paperlint lint digests/", "check every digest in a folder"),
            ("paperlint lint digests/ --diff", "see what can be fixed"),
            ("paperlint lint digests/ --fix", "fix it"),
            ("paperlint review digests/", "decide on the findings, similar ones together"),
            ("paperlint baseline", "from now on, report only what is new"),
            ("paperlint why march.txt:17:5", "the evidence for one finding"),
            ("paperlint suppress march.txt:17:5 --reason \"a name\"", "suppress it"),
            ("paperlint undo", "restore the files"),
            ("paperlint inspect papers.csv", "how a file is understood: format, fields, profiles"),
            ("paperlint init", "write a first paperlint.yml"),
            ("paperlint explain LTX0001", "what a rule means and what to do"),
        ],
        ["lint"] =
        [
            ("paperlint lint march.txt", "check one file"),
            ("paperlint lint digests/ --verbose", "show every finding with its line"),
            ("paperlint lint 'data/**/*.txt' --fail-on error", "fail only where content is lost or wrong"),
            ("paperlint lint . --output sarif=report.sarif", "also write SARIF, for CI systems"),
            ("paperlint lint . --output jsonl", "one JSON object per finding, nothing else"),
            ("paperlint lint --since main", "only what is new since this branch left main"),
            ("paperlint lint --since HEAD --fix", "fix what is not committed yet, and nothing else"),
            ("paperlint lint --staged", "in a hook: what is about to be committed"),
            ("paperlint lint . --min-precision very-high", "only rules that are almost never wrong"),
            ("paperlint lint . --select LTX --ignore LTX0005", "only what LaTeX left behind, but no dashes"),
            ("paperlint lint digests/ --diff", "see what --fix would change, and what would remain"),
            ("paperlint lint digests/ --fix", "apply safe fixes; 'paperlint undo' reverts them"),
            ("paperlint lint digests/ --fix --decisions", "apply exactly the fixes that were accepted"),
            ("paperlint lint digests/ --interactive --unsafe-fixes", "decide on each fix"),
            ("paperlint lint digests/ --fix --output-dir clean/", "write a fixed copy, leave the originals"),
            ("paperlint lint digests/ --diff --fix-only | git apply", "apply the fixes as a patch"),
            ("paperlint lint - --fix < in.txt > out.txt", "fix a stream record by record; standard error reports what remains"),
            ("curl … | paperlint lint - --stdin-filename today.txt", "check what comes in"),
        ],
        ["baseline"] =
        [
            ("paperlint baseline", "record the current findings"),
            ("paperlint lint", "report only what is new"),
            ("paperlint baseline --prune", "drop what has been fixed since"),
            ("paperlint baseline --update", "replace it with the current findings"),
            ("paperlint lint --no-baseline", "report everything, known or not"),
        ],
        ["clean"] =
        [
            ("paperlint clean", "delete the results in your own cache"),
            ("paperlint clean --cache-dir /tmp/results", "delete those in another folder"),
            ("paperlint lint --no-cache", "leave them, but do not use them"),
        ],
        ["review"] =
        [
            ("paperlint review digests/", "undecided findings, the most frequent first"),
            ("paperlint review --select LTX --severity warning", "only some of them"),
            ("paperlint review --decided", "change or withdraw decisions"),
            ("paperlint lint --fix --decisions digests/", "apply the fixes that were accepted"),
            ("paperlint review digests/ < answers.txt", "a script: each character is a key, each text a line"),
        ],
        ["why"] =
        [
            ("paperlint why march.txt:17:5", "by position"),
            ("paperlint why 0f3c91ab5d2e7a44 digests/", "by fingerprint, in some files"),
        ],
        ["suppress"] =
        [
            ("paperlint suppress march.txt:17:5 --reason \"a name\"", "by position"),
            ("paperlint suppress 0f3c91ab5d2e7a44 --reason \"a name\"", "by fingerprint"),
        ],
        ["undo"] =
        [
            ("paperlint undo", "the last run that has not been undone"),
            ("paperlint undo march.jsonl", "the run with --journal march.jsonl"),
        ],
        ["inspect"] =
        [
            ("paperlint inspect papers.csv", "format, encoding, records, fields and a sample"),
            ("paperlint inspect data/ --output json", "the same for every file in a folder, for programs"),
        ],
        ["init"] =
        [
            ("paperlint init", "look at all data below this folder, write paperlint.yml here"),
            ("paperlint init exports/", "look at one folder only"),
        ],
        ["config"] =
        [
            ("paperlint config", "what is in effect here, and why"),
            ("paperlint config data/papers.csv", "what is in effect for one file"),
        ],
        ["rules"] =
        [
            ("paperlint rules", "every rule, by family"),
            ("paperlint rules --ruleset huggingface", "the rules that one set enables"),
        ],
        ["explain"] = [("paperlint explain LTX0001", "by id"), ("paperlint explain tex-quotes", "by name")],
    };
}
