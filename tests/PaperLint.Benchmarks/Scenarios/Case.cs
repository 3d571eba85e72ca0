namespace PaperLint.Benchmarks.Scenarios;

/// <summary>One thing that PaperLint is asked to do, as often as there are runs.</summary>
/// <param name="Label">Tells the cases of a scenario apart; empty if there is one.</param>
/// <param name="Arguments">The arguments of PaperLint.</param>
/// <param name="Folder">The working folder.</param>
/// <param name="Bytes">The size of what is read, as it is on the disk.</param>
internal sealed record Case(string Label, string[] Arguments, string Folder, long Bytes)
{
    /// <summary>The file that the loops read; null if they cannot read such a file.</summary>
    public string? ForLoops { get; init; }

    /// <summary>Whether the Python loop and <c>rg</c> run, too.</summary>
    public bool WithOthers { get; init; }

    /// <summary>Whether PaperLint writes to a terminal, not to nowhere.</summary>
    public bool OnTerminal { get; init; }

    /// <summary>Whether PaperLint finds the cache that an earlier run has left.</summary>
    public bool KeepsCache { get; init; }

    /// <summary>Restores what a run of PaperLint changes; it is not measured.</summary>
    public Action? BeforeEach { get; init; }
}

/// <summary>Cases that belong into one table.</summary>
/// <param name="Name">To ask for it on the command line.</param>
/// <param name="Title">What is measured, for the heading of the table.</param>
/// <param name="IsLarge">Whether it needs so much time and disk that it must be asked for.</param>
internal sealed record Scenario(string Name, string Title, Func<Inputs, IEnumerable<Case>> Cases, bool IsLarge = false)
{
    /// <summary>What is measured inside the process of the benchmarks instead, as a sentence.</summary>
    public Func<Inputs, string>? Warm { get; init; }
}
