using System.Diagnostics;
using System.Text;

namespace PaperLint.Cli.Tests;

/// <summary>
/// The program that tests start as a process: the one that <c>PAPERLINT_PROGRAM</c> in the environment names, for example a native one; or
/// else the portable one that the build put beside these tests.
/// </summary>
internal static class TestedProgram
{
    /// <summary>The full path of the program that the environment names; null if it names none.</summary>
    public static string? Named { get; } =
        Environment.GetEnvironmentVariable("PAPERLINT_PROGRAM") is { Length: > 0 } path ? Path.GetFullPath(path, StartFolder) : null;

    /// <summary>The words of the command that starts the portable program.</summary>
    public static IReadOnlyList<string> Portable { get; } = [DotNet(), Path.Combine(AppContext.BaseDirectory, "paperlint.dll")];

    /// <summary>The words of the command that starts the program.</summary>
    public static IReadOnlyList<string> Words { get; } = Named is null ? Portable : [Named];

    /// <summary>The same words as a shell needs them.</summary>
    public static string InShell { get; } = string.Join(' ', Words.Select(word => $"'{word}'"));

    /// <summary>A process with the program, whose streams are redirected as UTF-8.</summary>
    public static ProcessStartInfo In(string folder, params IEnumerable<string> arguments) => Of(Words, folder, arguments);

    /// <param name="words">Start the program, as in <see cref="Words"/>.</param>
    /// <inheritdoc cref="In"/>
    public static ProcessStartInfo Of(IReadOnlyList<string> words, string folder, IEnumerable<string> arguments) =>
        new(words[0], words.Skip(1).Concat(arguments))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };

    /// <summary>A relative path in the environment is relative to the checkout, since test runners start tests elsewhere.</summary>
    private static string StartFolder => PaperLint.Tests.Repository.Root;

    /// <summary>The full path where it is known, because the working folder may contain a file named dotnet.</summary>
    private static string DotNet() =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
}
