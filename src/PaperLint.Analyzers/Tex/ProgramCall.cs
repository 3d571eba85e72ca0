using System.Collections.Frozen;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Tex;

/// <summary>Recognises a command line by the program it calls: <c>git checkout -- file</c>, where two hyphens end the options.</summary>
internal static class ProgramCall
{
    /// <summary>How far before a position the program's name may be, in UTF-16 code units.</summary>
    private const int Reach = 60;

    /// <summary>Programs whose names are not English words.</summary>
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

    /// <summary>Whether a program is called shortly before a position.</summary>
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
