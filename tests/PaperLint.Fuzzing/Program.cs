using PaperLint.Findings;
using SharpFuzz;

namespace PaperLint.Fuzzing;

/// <summary>
/// Gives what a fuzzer makes to one of our readers. Whatever is no refusal in words ends it, and is a crash to the fuzzer.
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
        // Code that is instrumented must not run before the fuzzer has said where to count; so the names are asked for only then.
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
            // A refusal in words, which is what broken input is to get.
        }
    }

    private static byte[] BytesOf(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
