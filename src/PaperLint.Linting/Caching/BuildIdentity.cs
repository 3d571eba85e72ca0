using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Expressions;
using PaperLint.Findings;
using PaperLint.Formats;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Sources;
using PaperLint.Storage.Caching;
using PaperLint.Text;
using PaperLint.Text.Binary;

namespace PaperLint.Linting.Caching;

/// <summary>
/// Which code makes results. The compiler gives each assembly an id that follows from everything that it is made of, the built-in rules
/// included, so that another version, or another build of changed code, never takes over a result.
/// </summary>
internal static class BuildIdentity
{
    /// <summary>A type of every room that results depend on.</summary>
    private static readonly Type[] Rooms =
    [
        typeof(ByteSpan),
        typeof(LinearExpression),
        typeof(Record),
        typeof(Finding),
        typeof(DocumentFormat),
        typeof(Cascade),
        typeof(Rule),
        typeof(AnalyzerCatalog),
        typeof(CacheEntry),
        typeof(DocumentSource),
        typeof(BuildIdentity),
    ];

    /// <summary>The names of the assemblies whose ids are written.</summary>
    public static IEnumerable<string> Names => Rooms.Select(type => type.Assembly.GetName().Name!);

    /// <summary>Whether the build has ids; a program without them would mistake the results of others for its own.</summary>
    public static bool IsKnown => Rooms.All(type => type.Module.ModuleVersionId != Guid.Empty);

    public static void Write(ValueWriter writer)
    {
        foreach (var type in Rooms)
            writer.WriteRaw(type.Module.ModuleVersionId.ToByteArray());
        // The tables of characters and the readers of JSON and gzip are the runtime's.
        writer.Write(Environment.Version.ToString());
    }
}
