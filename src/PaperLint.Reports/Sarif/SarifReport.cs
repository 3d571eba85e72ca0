using System.IO.Compression;
using System.Text;
using PaperLint.Findings.Runs;

namespace PaperLint.Reports.Sarif;

/// <summary>A minified SARIF 2.1.0 log that follows GitHub's code scanning and Microsoft's validator, within GitHub's limits.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</remarks>
public sealed class SarifReport(SarifOptions options) : Report
{
    public override void Write(RunResult run, TextWriter output)
    {
        var selection = new SarifSelection(run.Findings, options.MostResults);
        // The compressed size is not proportional to the number of results, so this may take a few rounds.
        while (selection.Kept > 0 && CompressedSize(run, selection) is var size && size > options.MostCompressedBytes)
        {
            var fitting = (int)(selection.Kept * (double)options.MostCompressedBytes / size * 0.95);
            selection = selection.Reduced(run.Findings, Math.Min(fitting, selection.Kept - 1));
        }

        Write(run, selection, output);
    }

    private long CompressedSize(RunResult run, SarifSelection selection)
    {
        using var counter = new CountingStream();
        using (var gzip = new GZipStream(counter, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new StreamWriter(gzip, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            Write(run, selection, writer);
        return counter.Length;
    }

    private void Write(RunResult run, SarifSelection selection, TextWriter output) =>
        new SarifLog(options, run.Summary, selection).Write(run.Findings, output);
}
