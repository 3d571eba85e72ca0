using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Architecture;

/// <summary>
/// The formatter breaks lines of code, and people break comments; only a line with a long string literal may exceed the limit.
/// </summary>
public sealed class LineTests
{
    private const int MostColumns = 140;

    /// <summary>
    /// A string literal of at least this length excuses its line, because breaking the line would mean breaking the string.
    /// </summary>
    private const int LongText = 50;

    [Fact]
    public void No_line_is_longer_than_it_must_be()
    {
        var tooLong = new[] { "src", "tests" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file =>
                !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
            )
            .SelectMany(file => TooLong(file, File.ReadAllText(file)))
            .ToList();
        Assert.True(tooLong.Count == 0, $"Break these lines, or run .ci/format:\n{string.Join('\n', tooLong)}");
    }

    [Fact]
    public void A_long_text_is_no_long_line()
    {
        var text = new string('x', MostColumns);
        Assert.Empty(TooLong("A.cs", $"class A {{ string B = \"{text}\"; }}"));
        Assert.Empty(TooLong("A.cs", $"class A {{ string B = \"\"\"\n    {text} {text}\n    \"\"\"; }}"));
        Assert.Single(TooLong("A.cs", $"class A; // {text}"));
        Assert.Single(TooLong("A.cs", $"class A {{ int {text}; }}"));
    }

    private static IEnumerable<string> TooLong(string file, string code)
    {
        var lines = code.Split('\n');
        if (!lines.Any(line => line.TrimEnd('\r').Length > MostColumns))
            yield break;
        var excused = LinesOfTexts(code);
        for (var number = 1; number <= lines.Length; number++)
        {
            if (lines[number - 1].TrimEnd('\r').Length > MostColumns && !excused.Contains(number))
                yield return $"{Path.GetRelativePath(Repository.Root, file)}:{number}";
        }
    }

    /// <summary>The 1-based lines that hold a long string literal, or a part of one that spans several lines.</summary>
    private static HashSet<int> LinesOfTexts(string code)
    {
        var excused = new HashSet<int>();
        var root = CSharpSyntaxTree.ParseText(code).GetRoot();
        var texts = root.DescendantTokens().Where(IsText).Select(token => (token.Span, Place: token.GetLocation()));
        var filled = root.DescendantNodes()
            .OfType<InterpolatedStringExpressionSyntax>()
            .Select(text => (text.Span, Place: text.GetLocation()));
        foreach (var (_, place) in texts.Concat(filled).Where(text => text.Span.Length >= LongText))
        {
            var span = place.GetLineSpan();
            excused.UnionWith(
                Enumerable.Range(span.StartLinePosition.Line + 1, span.EndLinePosition.Line - span.StartLinePosition.Line + 1)
            );
        }

        return excused;
    }

    private static bool IsText(SyntaxToken token) =>
        token.Kind()
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8StringLiteralToken;
}
