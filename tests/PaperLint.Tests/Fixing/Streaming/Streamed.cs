using PaperLint.Fixing;
using PaperLint.Fixing.Planning;
using PaperLint.Linting;

namespace PaperLint.Tests.Fixing.Streaming;

/// <summary>The result of fixing a stream.</summary>
internal sealed record Streamed(FixResult Result, byte[] Output, IReadOnlyList<FixedRecord> Records)
{
    public static Streamed Of(
        Stream input,
        LintOptions? options = null,
        FixSettings? settings = null,
        CancellationToken cancellation = default
    )
    {
        using var output = new MemoryStream();
        var records = new List<FixedRecord>();
        var result = new StreamFixRun(options ?? FixingFolder.Options, settings ?? new FixSettings()).Execute(
            "a.txt",
            input,
            output,
            records.Add,
            cancellation
        );
        return new Streamed(result, output.ToArray(), records);
    }

    public static Streamed Of(byte[] input, LintOptions? options = null) => Of(new MemoryStream(input), options);
}
