using PaperLint.Cli.Hosting;
using PaperLint.Fixing.Planning;
using PaperLint.Reports.Diff;
using PaperLint.Sources;

namespace PaperLint.Cli.Output;

/// <summary>Prints what would change: formatted for a terminal or if colours are requested, byte-exact otherwise.</summary>
internal sealed class DiffOutput(Host host, string color)
{
    public void Write(IReadOnlyList<FixedDocument> documents, IReadOnlyList<DocumentSource> sources)
    {
        var options = TerminalSettings.Of(host, color);
        var open = sources.ToDictionary(source => source.Path, source => source.Open, StringComparer.Ordinal);
        foreach (var document in documents.Where(document => document.Changes.Count > 0))
        {
            var edits = document.Changes.SelectMany(change => change.Edits).Select(edit => edit.Raw);
            var diff = new FileDiff(document.Path, DiffReader.Hunks(open[document.Path], edits));
            if (options.Color || host.OutputIsTerminal)
            {
                new DiffView(options).Write(diff, host.Output);
            }
            else
            {
                host.Output.Flush();
                DiffText.Write(diff, host.RawOutput);
            }
        }
    }
}
