using System.Buffers;

namespace PaperLint.Analyzers.Profiles;

/// <summary>Takes a URL apart as browsers do, so that no other site passes for the one that it names.</summary>
internal readonly ref struct WebAddress
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <param name="url">With <c>http://</c> or <c>https://</c>, or without.</param>
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
        // What stands before the last @ is a user's name and password.
        host = host[(host.LastIndexOf('@') + 1)..];
        var port = host.IndexOf(':');
        Host = (port < 0 ? host : host[..port]).TrimEnd('.');
    }

    /// <summary>Without a port; empty where there is none.</summary>
    public ReadOnlySpan<char> Host { get; }

    /// <summary>From the first slash on, with what is asked of it.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>Whether it is on a site, with <c>www.</c> before the name or without.</summary>
    public bool IsOn(ReadOnlySpan<char> site)
    {
        var host = Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? Host[4..] : Host;
        return host.Equals(site, StringComparison.OrdinalIgnoreCase);
    }
}
