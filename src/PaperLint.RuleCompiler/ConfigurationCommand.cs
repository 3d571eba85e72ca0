using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Rules.Keys;
using PaperLint.Text;

namespace PaperLint.RuleCompiler;

/// <summary>
/// Generates the JSON schema and the table in the README from the configuration keys, or only checks that both are up to date.
/// </summary>
internal static class ConfigurationCommand
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // Editors read this file, never a web page, so characters such as those of 10⁻³ need no escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Run(string schema, string readme, bool checkOnly, TextWriter errors)
    {
        try
        {
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
            {
                [schema] = Encoding.UTF8.GetBytes(ConfigurationSchema.Write().ToJsonString(Readable) + "\n"),
                [readme] = Encoding.UTF8.GetBytes(KeyTable.PutInto(File.ReadAllText(readme), readme)),
            };
            if (checkOnly)
                return Check(files, errors, $"Run: dotnet run --project src/PaperLint.RuleCompiler -- configuration {schema} {readme}");
            foreach (var (path, content) in files)
                ChangedFile.Write(path, content);
            return 0;
        }
        catch (InputException exception)
        {
            foreach (var error in exception.Errors)
                errors.WriteLine(BuildMessage.Of(error));
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            errors.WriteLine(BuildMessage.Of(new InputError(readme, null, $"The files cannot be brought up to date: {exception.Message}")));
        }

        return 1;
    }

    private static int Check(Dictionary<string, byte[]> files, TextWriter errors, string hint)
    {
        var stale = files.Where(file => !ChangedFile.IsCurrent(file.Key, file.Value)).ToList();
        foreach (var (path, _) in stale)
            errors.WriteLine(BuildMessage.Of(new InputError(path, null, "The file is not what the configuration keys give.", hint)));
        return stale.Count == 0 ? 0 : 1;
    }
}
