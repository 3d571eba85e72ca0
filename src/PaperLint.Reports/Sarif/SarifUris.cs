using PaperLint.Text;

namespace PaperLint.Reports.Sarif;

/// <summary>Paths of documents as URIs relative to the base.</summary>
internal sealed class SarifUris(SarifOptions options)
{
    /// <summary>The name of the base; where it is on somebody's disk is nobody else's business.</summary>
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
