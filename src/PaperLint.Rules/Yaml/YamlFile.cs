using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Rules.Yaml;

/// <summary>A file that is being read, and where its mistakes are reported.</summary>
/// <param name="path">The path to show in errors.</param>
internal sealed class YamlFile(string path, ErrorList errors)
{
    /// <summary>The most mistakes to report. A file with more is probably not meant for PaperLint, and the first ones show that.</summary>
    private const int MostMistakes = 100;

    private int _mistakes;

    public string Path { get; } = path;

    /// <summary>The file name without folder and extension.</summary>
    public string Stem { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>The folder of the file, absolute.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    public void Report(LinePosition? position, Mistake mistake)
    {
        if (++_mistakes < MostMistakes)
            errors.Add(new InputError(Path, position, mistake.Message, mistake.Hint));
        else if (_mistakes == MostMistakes)
            errors.Add(new InputError(Path, position, "The file has too many mistakes to list.", "Correct the first ones and try again."));
    }

    /// <summary>Turns a path written in the file, which is relative to the file, into a path to show and open.</summary>
    public string Beside(string named) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", named);

    /// <summary>A position in the file, as <c>file:line:column</c>.</summary>
    public string At(LinePosition position) => $"{Path}:{position}";
}
