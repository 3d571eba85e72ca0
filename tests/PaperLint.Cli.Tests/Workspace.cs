using System.Runtime.CompilerServices;
using System.Text;
using PaperLint.Cli.Hosting;

namespace PaperLint.Cli.Tests;

/// <summary>
/// A folder of files for one test, and the program run in it: without a separate process, unless the environment names a program to test
/// (<see cref="TestedProgram.Named"/>).
/// </summary>
public sealed class Workspace : IDisposable
{
    /// <summary>Changes the environment around the program, for example to have a terminal; then it never runs as a process.</summary>
    public Func<Host, Host>? Host { get; init; }

    /// <summary>Where the program stores what it keeps for the user; shared by all tests.</summary>
    private static readonly Dictionary<string, string?> UserFolders = new(StringComparer.Ordinal)
    {
        ["XDG_STATE_HOME"] = Directory.CreateTempSubdirectory("paperlint-state-").FullName,
        ["XDG_CACHE_HOME"] = Directory.CreateTempSubdirectory("paperlint-cache-").FullName,
    };

    /// <summary>No program that any test starts, in whatever way, uses the cache of the user who runs the tests.</summary>
    [ModuleInitializer]
    internal static void KeepOutOfTheUsersCache() => Environment.SetEnvironmentVariable("XDG_CACHE_HOME", UserFolders["XDG_CACHE_HOME"]);

    public string Folder { get; } = Directory.CreateTempSubdirectory("paperlint-test-").FullName;

    public Workspace WithFile(string path, string content) => WithBytes(path, Encoding.UTF8.GetBytes(content));

    public Workspace WithBytes(string path, byte[] content)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Folder, path));

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public Outcome Run(params string[] arguments) => RunWithInput("", arguments);

    public Outcome RunWithInput(string input, params string[] arguments) => Run(input, new Dictionary<string, string>(), arguments);

    /// <summary>
    /// Runs the program without a process in any case, for what a process with two pipes does not show: the empty line between results and
    /// summary where both go to one place.
    /// </summary>
    public Outcome RunInProcess(params string[] arguments) =>
        Run(Folder, Host ?? (static host => host), "", new Dictionary<string, string>(), arguments, CancellationToken.None);

    /// <summary>Runs the program with a token that somebody cancels, or has cancelled; never as a process.</summary>
    public Outcome RunStopped(CancellationToken stop, params string[] arguments) =>
        Run("", new Dictionary<string, string>(), arguments, stop);

    public Outcome Run(string input, IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        Run(input, variables, arguments, CancellationToken.None);

    /// <summary>Runs the program in a folder that belongs to no workspace.</summary>
    public static Outcome RunIn(string folder, params string[] arguments) =>
        Run(folder, null, "", new Dictionary<string, string>(), arguments, CancellationToken.None);

    private Outcome Run(string input, IReadOnlyDictionary<string, string> variables, string[] arguments, CancellationToken stop) =>
        Run(Folder, Host, input, variables, arguments, stop);

    private static Outcome Run(
        string folder,
        Func<Host, Host>? change,
        string input,
        IReadOnlyDictionary<string, string> variables,
        string[] arguments,
        CancellationToken stop
    )
    {
        if (TestedProgram.Named is not null && change is null && !stop.CanBeCanceled)
            return AsProcess(folder, input, variables, arguments);
        using var bytes = new MemoryStream();
        using var output = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var error = new StringWriter();
        var host = new Host
        {
            RawOutput = bytes,
            Output = output,
            Error = error,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            WorkingFolder = folder,
            Variable = name => variables.GetValueOrDefault(name) ?? UserFolders.GetValueOrDefault(name),
        };
        var code = CommandLine.RunAsync(arguments, change?.Invoke(host) ?? host, stop).GetAwaiter().GetResult();
        output.Flush();
        return new Outcome(code, Encoding.UTF8.GetString(bytes.ToArray()), error.ToString()) { Bytes = bytes.ToArray() };
    }

    private static Outcome AsProcess(string folder, string input, IReadOnlyDictionary<string, string> variables, string[] arguments)
    {
        var all = new Dictionary<string, string?>(UserFolders, StringComparer.Ordinal);
        foreach (var (name, value) in variables)
            all[name] = value;
        return ProgramRun.Of(TestedProgram.Words, folder, all, input, arguments);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>The result of a run of the program.</summary>
public sealed record Outcome(int Code, string Output, string Error)
{
    /// <summary>The bytes from which <see cref="Output"/> was decoded.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>The whole result as one text for a snapshot, without the time that the run took.</summary>
    public override string ToString() =>
        $"""
            exit code {Code}
            --- output
            {Output.TrimEnd()}
            --- error
            {System.Text.RegularExpressions.Regex.Replace(
                Error.TrimEnd(),
                @"\b(in )?[\d.,]+ ?(ms|milliseconds?|seconds?|s)\b",
                "in [time]",
                System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5)
            )}

            """;
}
