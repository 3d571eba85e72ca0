using System.Buffers;

namespace PaperLint.Analyzers.Profiles;

/// <summary>Parses a URL the way browsers do, so that no other site can pass for the one it names.</summary>
internal readonly ref struct WebAddress
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <param name="url">With or without <c>http://</c> or <c>https://</c>.</param>
    public WebAddress(ReadOnlySpan<char> url)
    {
        var rest = url.Trim();
        var scheme = rest.IndexOf("://");
        if (scheme >= 0 && !rest[..scheme].ContainsAnyExcept(Letters))
        {
            if (
                rest[..scheme] is var name
                && !name.Equals("http", StringComparison.OrdinalIgnoreCase)
                && !name.Equals("https", StringComparison.OrdinalIgnoreCase)
            )
                return;
            rest = rest[(scheme + 3)..];
        }

        var end = rest.IndexOfAny(@"/?#\ ");
        var host = end < 0 ? rest : rest[..end];
        Path = end < 0 ? default : rest[end..];
        // Before the last @ are a user name and password.
        host = host[(host.LastIndexOf('@') + 1)..];
        var port = host.IndexOf(':');
        Host = (port < 0 ? host : host[..port]).TrimEnd('.');
    }

    /// <summary>The host without its port; empty if there is none.</summary>
    public ReadOnlySpan<char> Host { get; }

    /// <summary>The path from the first slash on, including the query.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>Whether the host is a given site, with or without <c>www.</c> before it.</summary>
    public bool IsOn(ReadOnlySpan<char> site)
    {
        var host = Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? Host[4..] : Host;
        return host.Equals(site, StringComparison.OrdinalIgnoreCase);
    }
}
