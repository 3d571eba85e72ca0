using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Rules.Yaml;

/// <summary>A file that is being read, and where to say what is wrong with it.</summary>
/// <param name="path">As people should see it.</param>
internal sealed class YamlFile(string path, ErrorList errors)
{
    /// <summary>A file with more mistakes than this is no file of ours; the first ones show that.</summary>
    private const int MostMistakes = 100;

    private int _mistakes;

    public string Path { get; } = path;

    /// <summary>The name without folder and ending.</summary>
    public string Stem { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>The folder it stands in, absolute.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    public bool IsSound => _mistakes == 0;

    public void Report(LinePosition? position, Mistake mistake)
    {
        if (++_mistakes < MostMistakes)
            errors.Add(new InputError(Path, position, mistake.Message, mistake.Hint));
        else if (_mistakes == MostMistakes)
            errors.Add(new InputError(Path, position, "The file has too many mistakes to list.", "Correct the first ones and try again."));
    }

    /// <summary>A path that the file names, as people should see it: it is relative to the file.</summary>
    public string Beside(string named) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", named);

    /// <summary>The place in the file, as it is written inside a sentence about another place.</summary>
    public string At(LinePosition position) => $"{Path}:{position}";
}
