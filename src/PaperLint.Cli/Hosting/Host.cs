using PaperLint.Findings;
using PaperLint.Reports;
using PaperLint.Reports.Layout;

namespace PaperLint.Cli.Hosting;

/// <summary>What the program gets from the world around it; tests bring their own.</summary>
public sealed record Host
{
    /// <summary>Standard output: results. Whatever is written to it is made harmless.</summary>
    public required TextWriter Output
    {
        get;
        init => field = HarmlessWriter.Around(value);
    }

    /// <summary>
    /// The bytes below <see cref="Output"/>, for what is not text of ours; whoever writes to them flushes <see cref="Output"/> first.
    /// </summary>
    public required Stream RawOutput { get; init; }

    /// <summary>Standard error: summaries, progress and errors, made harmless as well.</summary>
    public required TextWriter Error
    {
        get;
        init => field = HarmlessWriter.Around(value);
    }

    /// <summary>Opens standard input; called at most once.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Waits for a key of the terminal and does not show it.</summary>
    public Func<ConsoleKeyInfo> ReadKey { get; init; } = static () => Console.ReadKey(intercept: true);

    public required string WorkingFolder { get; init; }

    /// <summary>A variable of the environment, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The day, by which suppressions expire.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.Now);

    /// <summary>Whether somebody can be asked.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether there is no standard output, so that nobody can be told what was done.</summary>
    public bool OutputIsClosed { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether both streams go to one place, where what is written to one stands below what is written to the other.</summary>
    public bool OutputAndErrorMeet { get; init; } = true;

    /// <summary>Columns of the terminal; null where there is none.</summary>
    public int? Width { get; init; }

    /// <summary>The terminal as it is when this is asked, for who goes on showing something; null where there is none.</summary>
    public Func<(int Columns, int Rows)?>? WindowSize { get; init; }

    /// <summary>Says a sentence on standard output.</summary>
    public void Say(string sentence) => new TerminalText(TerminalSettings.Of(this, "never")).Write(sentence, Output);

    /// <summary>Says a sentence on standard error.</summary>
    public void SayToError(string sentence) => new TerminalText(TerminalSettings.Of(this, "never", toError: true)).Write(sentence, Error);

    /// <summary>For what changes files and tells of it on standard output: asked before anything is done.</summary>
    /// <returns>This host, which has one.</returns>
    /// <exception cref="InputException">There is no standard output.</exception>
    public Host NeedOutput() =>
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

    /// <summary>The process as it was started.</summary>
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
            OutputAndErrorMeet =
                Console.IsOutputRedirected == Console.IsErrorRedirected
                && StandardDescriptor.AreAlike(StandardDescriptor.Output, StandardDescriptor.Error),
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
            // A terminal that does not tell its size, as in some CI systems.
            return null;
        }
    }
}
