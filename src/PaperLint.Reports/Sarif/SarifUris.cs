using PaperLint.Text;

namespace PaperLint.Reports.Sarif;

/// <summary>Document paths as URIs relative to the base.</summary>
internal sealed class SarifUris(SarifOptions options)
{
    /// <summary>The name of the base. Where it is on the user's disk is not revealed.</summary>
    public const string BaseId = "SRCROOT";

    private readonly Dictionary<string, string> _uris = new(StringComparer.Ordinal);

    public string Of(string path)
    {
        if (!_uris.TryGetValue(path, out var uri))
            _uris.Add(path, uri = string.Join('/', PortablePath.Of(Relative(path)).TrimStart('/').Split('/').Select(Uri.EscapeDataString)));
        return uri;
    }

    private string Relative(string path)
    {
        if (options.WorkingFolder is not { } working)
            return path;
        return Path.GetRelativePath(options.BaseFolder ?? working, Path.Combine(working, path));
    }
}
