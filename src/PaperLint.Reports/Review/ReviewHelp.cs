using PaperLint.Findings;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Pages;

namespace PaperLint.Reports.Review;

/// <summary>Explains all keys, followed by the page of the rule.</summary>
public sealed class ReviewHelp(TerminalOptions options)
{
    private const int Indent = 2;
    private const int MeaningColumn = 12;

    public void Write(IEnumerable<ReviewKey> keys, RuleInfo rule, TextWriter output)
    {
        var printer = new TerminalPrinter(output, options.Color);
        printer.Print(new TerminalLine().Add("Keys", Tone.Strong));
        foreach (var key in keys)
        {
            var isFirst = true;
            foreach (var line in WrappedText.Filled(key.Meaning, 0, Math.Max(20, options.Width - MeaningColumn)))
            {
                var hung = new TerminalLine().To(Indent).Add(isFirst ? key.Name : "", Tone.Strong).To(MeaningColumn);
                foreach (var (text, tone) in line.Pieces)
                    hung.Add(text, tone);
                printer.Print(hung);
                isFirst = false;
            }
        }

        printer.Print(new TerminalLine());
        new RulePage(options).Write(rule, output);
    }
}
