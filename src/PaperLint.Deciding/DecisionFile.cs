using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Sources.Discovery;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Deciding;

/// <summary>The decisions about a dataset on disk: <c>.paperlint/decisions.jsonl</c>, sorted, so that Git merges it line by line.</summary>
internal sealed class DecisionFile : DecisionStore
{
    private const string Name = "decisions.jsonl";

    /// <summary>A larger file was not made by people, and would fill the memory.</summary>
    private const long MostBytes = 1L << 28;

    /// <summary>With more errors than this, a complete list is of no use.</summary>
    private const int MostErrors = 100;

    private readonly string _folder;

    /// <param name="workingFolder">Absolute.</param>
    public DecisionFile(string workingFolder)
    {
        _folder = LocalFolder.Above(workingFolder);
        ShownPath = DisplayPath.Of(Path.Combine(_folder, Name), workingFolder);
    }

    public override string ShownPath { get; }

    public override List<DecisionUse> Read()
    {
        var decisions = new List<DecisionUse>();
        var path = Path.Combine(_folder, Name);
        if (!Path.Exists(path))
            return decisions;
        var errors = new List<InputError>();
        var number = 0;
        foreach (var line in Lines(path))
        {
            try
            {
                if (line.Length > 0)
                    decisions.Add(
                        new DecisionUse(DecisionLine.Parse(line, ShownPath, number), $"{ShownPath}:{new LinePosition(number, 0)}")
                    );
            }
            catch (InputException error)
            {
                errors.AddRange(error.Errors);
                if (errors.Count >= MostErrors)
                {
                    errors.Add(new InputError(ShownPath, null, "There may be more mistakes below.", "Restore the file from Git."));
                    break;
                }
            }

            number++;
        }

        return errors.Count == 0 ? decisions : throw new InputException([.. errors]);
    }

    public override void Write(IEnumerable<string> lines) => Change(() => LocalFile.Write(_folder, Name, lines));

    public override void Append(IEnumerable<string> lines) => Change(() => LocalFile.Append(_folder, Name, lines));

    public override void Remove() =>
        Change(() =>
        {
            LocalFolder.Check(_folder);
            File.Delete(Path.Combine(_folder, Name));
        });

    public override (long Bytes, DateTime Written)? Stamp() =>
        new FileInfo(Path.Combine(_folder, Name)) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : null;

    private void Change(Action change)
    {
        try
        {
            change();
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(new InputError(ShownPath, null, $"The decisions cannot be written: {SystemReason.Of(error)}"));
        }
    }

    private string[] Lines(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw new InputException(
                    new InputError(ShownPath, null, "This is a folder, not a file of decisions.", "Move it, or restore the file from Git.")
                );
            if (FileKind.IsNeitherFileNorFolder(path))
                throw new InputException(
                    new InputError(ShownPath, null, "This is a pipe or a device, not a file of decisions.", "Restore it from Git.")
                );
            return new FileInfo(path).Length <= MostBytes
                ? File.ReadAllLines(path)
                : throw new InputException(
                    new InputError(ShownPath, null, "The file is too large for a file of decisions.", "Restore it from Git.")
                );
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(new InputError(ShownPath, null, $"The decisions cannot be read: {SystemReason.Of(error)}"));
        }
    }
}
