using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Rules.Reading;

namespace PaperLint.Tests.Analyzers.Protection;

/// <summary>Texts about TeX, programs and files are correct as they are, even in records where other remains of TeX are damage.</summary>
public class TextAboutTexTests
{
    private const string Before = "We measure how well small sensors agree over a season and report the error for each of them.";

    private static readonly RuleBook Book = RuleDirectory.Read(Repository.Rules, builtIn: true);

    private static readonly Cascade HuggingFace = CascadeOf("huggingface");
    private static readonly Cascade Default = CascadeOf("recommended");

    [Theory]
    [InlineData(@"The tool stores its output in C:\texts\beta and D:\data\times\new by default.")]
    [InlineData(@"Results are written to \\server\share\alpha\results and read from there.")]
    [InlineData(@"We mount \\nas01\times\beta on all machines.")]
    [InlineData(@"The path C:\Users\name\AppData\Local\Temp is cleared at start.")]
    [InlineData(@"A format string such as ""%s\n"" or printf(""\alpha = %d\n"") prints the value.")]
    [InlineData(@"The regular expression \d+\s*[A-Z]\w* matches an identifier of the language.")]
    [InlineData(@"The pattern ""\bbeta\b"" finds the whole word.")]
    [InlineData("Run it with --epsilon 0.1 and --alpha=0.5, or grep -- --alpha file.txt to look.")]
    [InlineData("We call git commit --amend--no-edit and tar -xzf data.tar.gz -- in a shell.")]
    [InlineData(@"We redefine the \alpha macro so that it prints a hat.")]
    [InlineData(@"The command \emph{...} marks emphasis and \textbf{...} marks strength.")]
    [InlineData(@"We compare \cite and \citep in a corpus of sources.")]
    [InlineData(@"LaTeX's \textbf is used for headings in most templates.")]
    [InlineData("An entry such as @article{smith2020, title = {The {B}eta Case}, pages = {12--17}} is parsed.")]
    [InlineData("The field pages = {e1234--e1239} holds a range.")]
    [InlineData(@"The field author = {M{\""u}ller, J. and Erd\H{o}s, P.} is normalised first.")]
    [InlineData("Use `\\alpha` for the letter and `--beta` for the flag.")]
    [InlineData(@"In C, char *s = ""a\tb\n""; assigns a string with a tab.")]
    [InlineData("The file results_alpha_2.csv and the folder data/x_train/ hold the values.")]
    [InlineData("The variables $HOME and $PATH are set in ~/.bashrc by scp user@host:~smith/data.")]
    [InlineData("Files under /usr/local/share/texmf/tex/latex/beta_1/ are searched first.")]
    [InlineData("The options --help and --no-cache, and the SQL comment -- here, are reported.")]
    [InlineData(@"sed 's/\(.*\)--\1/x/' removes the repetition.")]
    [InlineData(@"The LaTeX commands \eg and \ie are defined by the style file.")]
    [InlineData(@"Write \verb|\alpha| to show a command as it is.")]
    [InlineData(@"The regex (\d{4})--(\d{4}) captures a range of years.")]
    [InlineData(@"Its PowerShell prompt is PS C:\temp\new> by default.")]
    [InlineData(@"The path \\?\C:\times\new and the file src\alpha\beta.c are read.")]
    [InlineData(@"The payload \xe2\x80\x99 is emitted when Python prints bytes, or \xe9 and \u00e9.")]
    [InlineData("The Greek letters alpha and beta name strains; the letters mu, nu or xi do not.")]
    [InlineData(@"Users log in to the domain as CORP\alpha or NT\beta.")]
    [InlineData(@"Then cd ..\beta && dir \alpha and del \nu\*.* were run.")]
    [InlineData("See http://people.example.edu/~smith/times_new/ and ~/bin/run_beta.sh for scripts.")]
    public void Nothing_is_found(string sentence) => Assert.All([HuggingFace, Default], cascade => Assert.Empty(Find(cascade, sentence)));

    [Theory]
    [InlineData(@"Authors type \emph{word} instead of \textit{word} when they write LaTeX source.")]
    [InlineData(@"In LaTeX, \ldots is preferred to three full stops, and \% prints a percent sign.")]
    [InlineData(@"The symbol command \times is often lost by converters, which leave 3times behind.")]
    [InlineData(@"Lost backslashes turn \alpha into alpha and 3\times into 3times in many data sets.")]
    [InlineData(@"In BibTeX, {\""o} is how an umlaut is written.")]
    [InlineData(@"Quoted as \""text\"" in JSON, the value keeps its backslashes.")]
    [InlineData(@"It begins with \newcommand{\eg}{e.g.} and with \def\ie{\emph{i.e.}} in the source.")]
    [InlineData(@"The package \usepackage{amsmath} and the option \usepackage[T1]{fontenc} are needed.")]
    [InlineData(@"Doxygen knows \param, \return and \brief as tags.")]
    [InlineData(@"The rest is on D:\alpha, and F:\times is full.")]
    public void Nothing_is_safe(string sentence) =>
        Assert.All([HuggingFace, Default], cascade =>
            Assert.DoesNotContain(Find(cascade, sentence), finding => finding.Fix is { Safety: FixSafety.Safe })
        );

    [Theory]
    [InlineData(@"It improves LaTeX OCR by 5\% and runs 3.5times faster.", 2)]
    [InlineData(@"We describe a set, \emph{Deep}, of code, \LaTeX, and JSON.", 1)]
    [InlineData(@"The rate of \alpha and \beta is given, \ie it holds.", 2)]
    [InlineData(@"The output is C:\texts\beta and the gain is 5\%.", 1)]
    [InlineData("It runs with --alpha and is ``fast'', by 3times.", 2)]
    public void What_is_damaged_beside_them_is_fixed(string sentence, int least) =>
        Assert.InRange(Find(HuggingFace, sentence).Count(finding => finding.Fix is { Safety: FixSafety.Safe }), least, 9);

    private static Cascade CascadeOf(string set)
    {
        var analyzers = AnalyzerCatalog.Create(Book.Resolve([set], new Dictionary<string, RuleSetting>()));
        return new Cascade(analyzers.Records, analyzers.Protectors);
    }

    private static List<Finding> Find(Cascade cascade, string sentence)
    {
        var record = Sample.Record(
            "a.jsonl",
            0,
            (FieldRole.Title, "How small sensors agree with each other"),
            (FieldRole.Abstract, $"{Before} {sentence}")
        );
        var result = cascade.Run(
            record,
            new Profile(cascade == HuggingFace ? Profile.HuggingFace : Profile.Plain, "the test says so"),
            Evidence.None
        );
        Assert.Empty(result.Skipped);
        return [.. result.Findings.Where(finding => finding.Rule.Id is not "FLD0002")];
    }
}
