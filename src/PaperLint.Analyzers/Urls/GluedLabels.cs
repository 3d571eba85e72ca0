using System.Buffers;
using System.Collections.Frozen;
using PaperLint.Analysis;
using PaperLint.Analyzers.Protection;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Urls;

/// <summary>
/// Finds labels that are attached to their URLs, as <c>\href{url}{label}</c> leaves them. A label that only refers to the URL or repeats it
/// is removed; words that the sentence needs are moved in front of the URL, which is likely right but never certain.
/// </summary>
internal sealed class GluedLabels(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    private static readonly SearchValues<char> Borders = SearchValues.Create(" \t\r\n{}<>\"");

    /// <summary>Words of labels that only refer to the URL.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pointers = FrozenSet
        .Create(
            StringComparer.OrdinalIgnoreCase,
            "anonymous",
            "blog",
            "code",
            "data",
            "dataset",
            "datasets",
            "demo",
            "face",
            "git",
            "github",
            "gitlab",
            "here",
            "home",
            "homepage",
            "http",
            "https",
            "hub",
            "hugging",
            "huggingface",
            "link",
            "model",
            "models",
            "our",
            "page",
            "paper",
            "project",
            "project's",
            "repo",
            "repository",
            "site",
            "source",
            "the",
            "this",
            "url",
            "video",
            "videos",
            "web",
            "webpage",
            "website",
            "youtube",
            "zenodo"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Those that are never the name of a placeholder in a template.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverPlaceholders = FrozenSet
        .Create(StringComparer.OrdinalIgnoreCase, "here", "homepage", "this", "webpage", "website")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    protected override Clue Clue { get; } = Clue.All(Clue.Of("{"), Clue.Any(Clue.Of("/"), Clue.Of("www.")));

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOf('{');
            if (next < 0)
                return;
            at += next;
            var length = text[(at + 1)..].IndexOfAny('{', '}') + 2;
            if (length > 2 && text[at + length - 1] == '}' && UrlBefore(text, at) is { } url && !IsTemplate(text, at, length))
                sink.Report(new Observation(Rule, field, new TextSpan(at, length), FixOf(text, url, new TextSpan(at, length))));
        }
    }

    /// <summary>The URL that ends right here: it has a scheme or <c>www</c>, or a host and a path.</summary>
    private static TextSpan? UrlBefore(ReadOnlySpan<char> text, int end)
    {
        if (end == 0 || text[end - 1] is '$' or '=' or '_' or '^' or '\\')
            return null;
        var start = text[..end].LastIndexOfAny(Borders) + 1;
        var chunk = text[start..end];
        var scheme = chunk.IndexOf("://");
        if (scheme >= 0)
        {
            var first = chunk[..scheme].LastIndexOfAnyExceptInRange('a', 'z') + 1;
            return chunk[first..scheme] is "http" or "https" && start + scheme + 3 < end ? TextSpan.FromBounds(start + first, end) : null;
        }

        var www = chunk.IndexOf("www.");
        if (www >= 0)
            return end - start > www + 4 ? TextSpan.FromBounds(start + www, end) : null;
        var slash = chunk.IndexOf('/');
        return slash > 0 && UrlScanner.At(text, start + slash) is { } url && url.Start < start + slash && url.End >= end
            ? TextSpan.FromBounds(url.Start, end)
            : null;
    }

    /// <summary>Whether this is a placeholder, as in <c>https://api.example.org/{user}/papers</c>.</summary>
    private static bool IsTemplate(ReadOnlySpan<char> text, int start, int length)
    {
        var end = start + length;
        return end < text.Length && text[end] is ('/' or '?' or '&' or '=') && IsGapName(text[(start + 1)..(end - 1)]);
    }

    private static ProposedFix FixOf(ReadOnlySpan<char> text, TextSpan url, TextSpan label)
    {
        var words = text[(label.Start + 1)..(label.End - 1)];
        return SaysNothingMore(words, url.Of(text))
            ? new ProposedFix(MayBePlaceholder(words, url.Of(text)) ? FixSafety.Unsafe : FixSafety.Safe, label, "")
            : new ProposedFix(
                FixSafety.Unsafe,
                [new TextEdit(new TextSpan(url.Start, 0), $"{words.Trim()} ("), new TextEdit(label, ")")],
                "Move the label in front of its URL"
            );
    }

    /// <summary>
    /// Whether a label after a slash may be a placeholder at the end of a template: <c>https://example.org/wiki/{page}</c>.
    /// </summary>
    private static bool MayBePlaceholder(ReadOnlySpan<char> label, ReadOnlySpan<char> url) =>
        url is [.., '/'] && IsGapName(label) && !NeverPlaceholders.Contains(label);

    private static bool IsGapName(ReadOnlySpan<char> label)
    {
        foreach (var c in label)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }

        return true;
    }

    /// <summary>Whether a label repeats a part of its URL, is an address itself, or only refers to the URL.</summary>
    private static bool SaysNothingMore(ReadOnlySpan<char> label, ReadOnlySpan<char> url)
    {
        var folded = Folded.Of(label);
        if (Folded.Of(url).Contains(folded, StringComparison.Ordinal))
            return true;
        if (!label.Trim().ContainsAny(" \t\r\n") && label.ContainsAny("/."))
            return true;
        foreach (var word in label.SplitAny(" \t\r\n,.;:"))
        {
            if (!label[word].IsEmpty && !Pointers.Contains(label[word]))
                return false;
        }

        return true;
    }
}
