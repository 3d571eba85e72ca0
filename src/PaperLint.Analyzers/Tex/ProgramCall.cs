using System.Collections.Frozen;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Tex;

/// <summary>
/// Tells a command line from a sentence by the program it calls: <c>git checkout -- file</c>, where two hyphens end the options.
/// </summary>
internal static class ProgramCall
{
    /// <summary>How far before a place the program's name may stand, in characters.</summary>
    private const int Reach = 60;

    /// <summary>Programs that are no words of English.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Programs = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "bash",
            "cargo",
            "conda",
            "docker",
            "dotnet",
            "git",
            "grep",
            "kubectl",
            "npm",
            "npx",
            "pip",
            "pnpm",
            "python",
            "rm",
            "srun",
            "ssh",
            "sudo",
            "xargs",
            "yarn"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the sentence up to a place calls a program.</summary>
    public static bool Holds(ReadOnlySpan<char> text, int place)
    {
        var from = Math.Max(0, place - Reach);
        for (var at = from; at < place; at++)
        {
            if (at > 0 && char.IsLetter(text[at - 1]))
                continue;
            var word = LettersBeside.After(text[..place], at);
            if (Programs.Contains(word) && at + word.Length < place && text[at + word.Length] == ' ')
                return true;
        }

        return false;
    }
}
