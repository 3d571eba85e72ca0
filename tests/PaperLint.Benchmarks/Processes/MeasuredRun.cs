using System.Globalization;

namespace PaperLint.Benchmarks.Processes;

/// <summary>One run of one process, in full: from its start to its end, with all its children.</summary>
/// <param name="Processor">Processor time, of the program and of the system for it. Other processes disturb it less than wall time.</param>
/// <param name="Peak">The most bytes of memory that were in use at once, as Linux counts them.</param>
internal sealed record MeasuredRun(TimeSpan Wall, TimeSpan Processor, long Peak, int ExitCode)
{
    /// <param name="line">What <c>yardsticks measure</c> prints.</param>
    public static MeasuredRun Parse(string line)
    {
        var numbers = Array.ConvertAll(line.Split(' '), number => long.Parse(number, CultureInfo.InvariantCulture));
        return new MeasuredRun(
            TimeSpan.FromMicroseconds(numbers[0]),
            TimeSpan.FromMicroseconds(numbers[1] + numbers[2]),
            numbers[3],
            (int)numbers[4]
        );
    }

    /// <summary>The run that the same work on a file of another size would have been.</summary>
    public MeasuredRun Scaled(double factor) => this with { Wall = Wall * factor, Processor = Processor * factor };
}
