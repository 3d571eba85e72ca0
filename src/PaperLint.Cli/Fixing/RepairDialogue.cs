using PaperLint.Cli.Hosting;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Terminal;

namespace PaperLint.Cli.Fixing;

/// <summary>Shows repairs one by one and reads the answers, a line each. It speaks on standard error: results may be going elsewhere.</summary>
internal sealed class RepairDialogue(Host host, TerminalOptions options) : IDisposable
{
    private readonly StreamReader _answers = new(host.OpenInput());
    private readonly RepairQuestion _question = new(options);
    private int _asked;

    /// <param name="open">How many repairs are still to be decided about, this one included.</param>
    public Answer Ask(FixedFinding repair, int open)
    {
        _question.Write(repair, _asked + 1, _asked + open, host.Error);
        _asked++;
        while (true)
        {
            host.Error.Write($"Apply this fix? [y]es, [n]o, [a]ll of {repair.Finding.Rule.Id}, [q]uit: ");
            host.Error.Flush();
            switch (_answers.ReadLine()?.Trim().ToLowerInvariant())
            {
                case "y" or "yes":
                    return Answer.Yes;
                case "n" or "no":
                    return Answer.No;
                case "a" or "all":
                    return Answer.All;
                case "q" or "quit":
                    return Answer.Quit;
                case null:
                    // The end of input is somebody leaving; what was agreed to stays agreed to.
                    host.Error.WriteLine();
                    return Answer.Quit;
                default:
                    host.Error.WriteLine("y applies it, n leaves the text unchanged, a applies all that remain for this rule, q applies only what you agreed to so far.");
                    break;
            }
        }
    }

    public void Dispose() => _answers.Dispose();
}
