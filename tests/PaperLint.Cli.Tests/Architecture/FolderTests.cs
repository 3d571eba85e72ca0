using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Architecture;

/// <summary>
/// The law of rooms, inside each room: folders of a project use one another in one direction only, and none has too many files.
/// </summary>
public sealed class FolderTests
{
    private const int MostFiles = 25;

    private static readonly Lazy<IReadOnlyList<FolderGraph>> Graphs = new(() => [.. Projects().Select(FolderGraph.Of)]);

    [Fact]
    public void No_folders_are_in_a_knot() =>
        Assert.All(Graphs.Value, graph =>
            Assert.All(graph.Cycles(), knot =>
                Assert.Fail(
                    $"These use one another: {string.Join(", ", knot)}.\n{string.Join('\n', graph.Arrows.Where(arrow => knot.Contains(arrow.Key.From) && knot.Contains(arrow.Key.To)).Select(arrow => $"  {arrow.Key.From} → {arrow.Key.To}: {arrow.Value}"))}"
                )
            )
        );

    [Fact]
    public void A_namespace_is_a_folder() => Assert.All(Graphs.Value, graph => Assert.Empty(graph.WrongNamespaces));

    [Fact]
    public void No_folder_holds_more_than_can_be_looked_through() =>
        Assert.All(Graphs.Value.SelectMany(graph => graph.Folders), folder =>
            Assert.True(
                folder.Value.Count <= MostFiles,
                $"{folder.Key} has {folder.Value.Count} files: {MostFiles} are enough for one folder."
            )
        );

    [Fact]
    public void No_name_is_given_to_two_types()
    {
        var twice = Graphs
            .Value.SelectMany(graph => graph.Folders.Values)
            .SelectMany(files => files)
            .SelectMany(file =>
                CSharpSyntaxTree
                    .ParseText(File.ReadAllText(file))
                    .GetRoot()
                    .ChildNodes()
                    .OfType<BaseNamespaceDeclarationSyntax>()
                    .SelectMany(space => space.Members.OfType<BaseTypeDeclarationSyntax>())
                    .Select(type => (Name: type.Identifier.Text + Arity(type), File: Path.GetRelativePath(Repository.Root, file)))
            )
            .Distinct()
            .GroupBy(type => type.Name, StringComparer.Ordinal)
            .Where(group => group.Select(type => Path.GetDirectoryName(type.File)).Distinct().Count() > 1);
        Assert.All(twice, group => Assert.Fail($"{group.Key} is declared in {string.Join(" and ", group.Select(type => type.File))}."));
    }

    [Fact]
    public void Picture_of_the_rooms()
    {
        var picture = new StringBuilder();
        foreach (var graph in Graphs.Value)
        {
            foreach (var folder in graph.Folders)
                picture
                    .Append(
                        $"{folder.Key["PaperLint.".Length..], -28} {folder.Value.Count, 3} files → {string.Join(", ", UsedBy(graph, folder.Key))}".TrimEnd()
                    )
                    .Append('\n');
        }

        Snapshot.Verify(picture.ToString());
    }

    /// <summary>The table lists every folder of the rooms it describes, each below those that it uses.</summary>
    [Fact]
    public void The_page_lists_the_folders_of_the_upper_rooms_from_the_ground_up()
    {
        var listed = FoldersOnThePage().ToList();
        var rooms = listed.Select(folder => folder.Split('/')[0]).Distinct().ToList();
        var graphs = Graphs
            .Value.Where(graph => rooms.Exists(room => graph.Folders.Keys.All(folder => NameOnThePage(folder).Split('/')[0] == room)))
            .ToList();
        Assert.Equal(rooms.Count, graphs.Count);
        Assert.Equal(
            graphs.SelectMany(graph => graph.Folders.Keys).Select(NameOnThePage).Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal)
        );
        var upwards = graphs
            .SelectMany(graph => graph.Arrows.Keys)
            .Select(arrow => (From: listed.IndexOf(NameOnThePage(arrow.From)), To: listed.IndexOf(NameOnThePage(arrow.To))))
            .Where(arrow => arrow.To >= arrow.From);
        Assert.All(upwards, arrow =>
            Assert.Fail($"{listed[arrow.From]} uses {listed[arrow.To]}, which docs/architecture.md lists below it.")
        );
    }

    private static string NameOnThePage(string folder) => folder["PaperLint.".Length..].Replace('.', '/');

    private static IEnumerable<string> FoldersOnThePage() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
            .SkipWhile(line => line != "### The folders of the upper rooms")
            .SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries));

    private static IEnumerable<string> UsedBy(FolderGraph graph, string folder) =>
        graph
            .Arrows.Keys.Where(arrow => arrow.From == folder)
            .Select(arrow => arrow.To["PaperLint.".Length..])
            .Order(StringComparer.Ordinal)
            .DefaultIfEmpty("–");

    private static string Arity(BaseTypeDeclarationSyntax type) =>
        type is TypeDeclarationSyntax { TypeParameterList.Parameters.Count: > 0 and var count } ? $"`{count}" : "";

    private static IEnumerable<string> Projects() =>
        Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!)
            .Order(StringComparer.Ordinal);
}
