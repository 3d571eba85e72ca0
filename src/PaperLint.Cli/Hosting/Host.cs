using PaperLint.Findings;
using PaperLint.Reports;
using PaperLint.Reports.Layout;

namespace PaperLint.Cli.Hosting;

/// <summary>The environment of the program; tests supply their own.</summary>
public sealed record Host
{
    /// <summary>Standard output, for results. Everything written to it is made harmless.</summary>
    public required TextWriter Output
    {
        get;
        init => field = HarmlessWriter.Around(value);
    }

    /// <summary>
    /// The bytes below <see cref="Output"/>, for data that is written unchanged. Flush <see cref="Output"/> before writing to them.
    /// </summary>
    public required Stream RawOutput { get; init; }

    /// <summary>Standard error, for summaries, progress and errors. Everything written to it is made harmless.</summary>
    public required TextWriter Error
    {
        get;
        init => field = HarmlessWriter.Around(value);
    }

    /// <summary>Opens standard input; called at most once.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Waits for a key on the terminal, without echoing it.</summary>
    public Func<ConsoleKeyInfo> ReadKey { get; init; } = static () => Console.ReadKey(intercept: true);

    public required string WorkingFolder { get; init; }

    /// <summary>The value of an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The date used to decide which suppressions have expired.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.Now);

    /// <summary>Whether the user can be asked questions.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether standard output is closed, so that no results can be shown.</summary>
    public bool OutputIsClosed { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether both streams go to the same place, so that their output appears together.</summary>
    public bool OutputAndErrorShareTarget { get; init; } = true;

    /// <summary>The width of the terminal in columns; null if there is no terminal.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the current size of the terminal, for output that is updated; null if there is no terminal.</summary>
    public Func<(int Columns, int Rows)?>? WindowSize { get; init; }

    /// <summary>Writes a sentence to standard output.</summary>
    public void Say(string sentence) => new TerminalText(TerminalSettings.Of(this, "never")).Write(sentence, Output);

    /// <summary>Writes a sentence to standard error.</summary>
    public void WriteErrorSentence(string sentence) =>
        new TerminalText(TerminalSettings.Of(this, "never", toError: true)).Write(sentence, Error);

    /// <summary>Checks that there is standard output. Commands that change files and report on standard output call this first.</summary>
    /// <returns>This host.</returns>
    /// <exception cref="InputException">There is no standard output.</exception>
    public Host RequireOutput() =>
        OutputIsClosed
            ? throw new InputException(
                new InputError(
                    null,
                    null,
                    "Standard output is closed, so changes could not be reported. Nothing was changed.",
                    "Redirect it to a file or to /dev/null."
                )
            )
            : this;

    /// <summary>The host of the current process.</summary>
    public static Host OfProcess()
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Host
        {
            RawOutput = new StandardOutput(endsWithReader: true),
            Output = new StreamWriter(new StandardOutput(endsWithReader: false), Console.OutputEncoding, bufferSize: 1 << 16)
            {
                AutoFlush = false,
            },
            Error = TextWriter.Synchronized(new StreamWriter(new StandardError(), Console.OutputEncoding) { AutoFlush = true }),
            OpenInput = static () =>
                StandardDescriptor.IsOpen(StandardDescriptor.Input)
                    ? Console.OpenStandardInput()
                    : throw new IOException("Standard input cannot be read: It is closed."),
            WorkingFolder = Directory.GetCurrentDirectory(),
            Variable = Environment.GetEnvironmentVariable,
            InputIsTerminal = StandardDescriptor.IsOpen(StandardDescriptor.Input) && !Console.IsInputRedirected,
            OutputIsClosed = !StandardDescriptor.IsOpen(StandardDescriptor.Output),
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            OutputAndErrorShareTarget =
                Console.IsOutputRedirected == Console.IsErrorRedirected
                && StandardDescriptor.AreSameTarget(StandardDescriptor.Output, StandardDescriptor.Error),
            Width = Console.IsOutputRedirected ? null : SizeOfTerminal()?.Columns,
            WindowSize = Console.IsOutputRedirected ? null : SizeOfTerminal,
        };
    }

    private static (int Columns, int Rows)? SizeOfTerminal()
    {
        try
        {
            return (Console.WindowWidth, Console.WindowHeight) is (> 0, > 0) and var size ? size : null;
        }
        catch (IOException)
        {
            // A terminal that does not report its size, as in some CI systems.
            return null;
        }
    }
}
