using PaperLint.Findings;
using SharpFuzz;

namespace PaperLint.Fuzzing;

/// <summary>
/// Feeds the input of a fuzzer to one of our readers. Any exception that is not a refusal with a message ends the process, which the fuzzer
/// counts as a crash.
/// </summary>
/// <example>
/// <code>
/// afl-fuzz -i Seeds/csv -o out dotnet PaperLint.Fuzzing.dll csv          # .ci/fuzz csv 60 does that
/// dotnet PaperLint.Fuzzing.dll csv out/default/crashes/id:000000         # what it found, once more
/// </code>
/// </example>
public static class Program
{
    public static int Main(string[] args)
    {
        // Instrumented code must not run before the fuzzer has said where to count, so the names are only looked up then.
        if (args.Length == 1 && args[0] != "--help")
        {
            Fuzzer.Run(stream => Read(Targets.All[args[0]], BytesOf(stream)));
            return 0;
        }

        if (args.Length == 0 || !Targets.All.TryGetValue(args[0], out var target))
        {
            Console.Error.WriteLine(
                $"Name a target: {string.Join(", ", Targets.All.Keys)}; and files, to try them once instead of waiting for a fuzzer."
            );
            return 2;
        }

        foreach (var file in args.Skip(1))
            Read(target, File.ReadAllBytes(file));
        return 0;
    }

    private static void Read(Action<byte[]> target, byte[] bytes)
    {
        try
        {
            target(bytes);
        }
        catch (InputException)
        {
            // A refusal with a message, as broken input should get.
        }
    }

    private static byte[] BytesOf(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
