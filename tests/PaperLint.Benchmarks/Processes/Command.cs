namespace PaperLint.Benchmarks.Processes;

/// <summary>A program that is started, with the arguments that are always the same.</summary>
internal sealed record Command(string Name, params string[] Words)
{
    /// <summary>The exit codes that do not mean that it failed.</summary>
    public IReadOnlyList<int> Accepts { get; init; } = [0];

    public Command With(params IEnumerable<string> arguments) => this with { Words = [.. Words, .. arguments] };
}

/// <summary>A program under test.</summary>
internal sealed record TestedProgram(Command Command, bool IsNative)
{
    /// <param name="text">A path, or a name and a path with <c>=</c> between them.</param>
    public static TestedProgram Parse(string text)
    {
        var equals = text.IndexOf('=');
        var path = Path.GetFullPath(text[(equals + 1)..]);
        if (!File.Exists(path))
            throw new UsageException($"There is no program '{path}'.");
        var isLibrary = path.EndsWith(".dll", StringComparison.Ordinal);
        // A portable build also makes a small native program, which only starts .NET with the library beside it.
        var isNative = !isLibrary && !File.Exists(path + ".dll");
        var name =
            equals > 0 ? text[..equals]
            : isNative ? "PaperLint, native"
            : "PaperLint, portable";
        return new TestedProgram(isLibrary ? new Command(name, "dotnet", path) : new Command(name, path), isNative);
    }
}
