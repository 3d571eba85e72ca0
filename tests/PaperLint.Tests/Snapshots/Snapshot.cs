using System.Runtime.CompilerServices;
using System.Text;
using DiffEngine;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace PaperLint.Tests.Snapshots;

/// <summary>
/// Compares a text with the one that a person has approved. The conventions are those of Verify, which could replace this class:
/// <c>Class.Method_parameters.verified.txt</c> is beside the test, and <c>.received.</c> beside that if they differ.
/// </summary>
/// <remarks>
/// To approve a new text, rename the received file. <c>PAPERLINT_ACCEPT=1</c> in the environment approves all received texts; read the Git
/// diff afterwards.
/// </remarks>
public static class Snapshot
{
    /// <param name="text">The text to compare; line ends are compared as <c>\n</c>.</param>
    /// <param name="parameters">Distinguishes the cases of a theory; becomes part of the file name.</param>
    /// <param name="extension">Without a dot.</param>
    public static void Verify(
        string text,
        string? parameters = null,
        string extension = "txt",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = ""
    )
    {
        var folder = Path.GetDirectoryName(sourceFile)!;
        var name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}{(parameters is null ? "" : $"_{Safe(parameters)}")}";
        var verified = Path.Combine(folder, $"{name}.verified.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        var actual = text.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable("PAPERLINT_ACCEPT") == "1")
        {
            File.WriteAllText(verified, actual, new UTF8Encoding(false));
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual, new UTF8Encoding(false));
        DiffRunner.Launch(received, verified);
        Assert.Fail(
            expected is null
                ? $"No approved text yet: read {received} and rename it to {Path.GetFileName(verified)}."
                : $"The text differs from {Path.GetFileName(verified)}:\n{Difference(expected, actual)}"
        );
    }

    private static string Difference(string expected, string actual) =>
        string.Join(
            '\n',
            new InlineDiffBuilder(new Differ())
                .BuildDiffModel(expected, actual)
                .Lines.Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted)
                .Select(line => $"{(line.Type == ChangeType.Inserted ? "received" : "verified")}: {line.Text}")
        );

    private static string Safe(string parameters) =>
        string.Concat(parameters.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '=' ? c : '-'));
}
