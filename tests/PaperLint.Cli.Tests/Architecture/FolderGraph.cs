using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperLint.Cli.Tests.Architecture;

/// <summary>
/// Which folder of a project uses types of which other folder. Names are resolved by the compiler, not compared as text, because one word
/// may be a type here and a method there.
/// </summary>
/// <param name="Folders">The files of each folder, by namespace.</param>
/// <param name="Arrows">From the folder that uses a type to the folder that has it, each with one name as an example.</param>
/// <param name="WrongNamespaces">Files whose namespace does not match their folder.</param>
internal sealed record FolderGraph(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Folders,
    IReadOnlyDictionary<(string From, string To), string> Arrows,
    IReadOnlyList<string> WrongNamespaces
)
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Libraries = new(ReadLibraries);

    private static readonly string[] ImplicitUsings =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    /// <param name="project">The folder of the project, as an absolute path.</param>
    public static FolderGraph Of(string project)
    {
        var name = Path.GetFileName(project);
        var trees = Directory
            .GetFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(project, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))
            .ToList();
        var usings = CSharpSyntaxTree.ParseText(string.Concat(ImplicitUsings.Select(space => $"global using {space};\n")));
        var compilation = CSharpCompilation.Create(
            "folders of " + name,
            [.. trees, usings],
            Libraries.Value.Where(library => Path.GetFileNameWithoutExtension(library.Display) != AssemblyOf(name)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
        );
        var folders = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var arrows = new SortedDictionary<(string From, string To), string>();
        var misplaced = new List<string>();
        foreach (var group in trees.GroupBy(tree => SpaceOf(project, tree.FilePath), StringComparer.Ordinal))
        {
            folders.Add(group.Key, [.. group.Select(tree => tree.FilePath)]);
            foreach (var tree in group)
            {
                var root = tree.GetRoot();
                misplaced.AddRange(
                    root.DescendantNodes()
                        .OfType<BaseNamespaceDeclarationSyntax>()
                        .Where(space => space.Name.ToString() != group.Key)
                        .Select(_ => tree.FilePath)
                );
                foreach (var (to, type) in Named(root, compilation.GetSemanticModel(tree), compilation.Assembly))
                {
                    if (to != group.Key)
                        arrows.TryAdd((group.Key, to), $"{Path.GetFileName(tree.FilePath)} names {type}");
                }
            }
        }

        return new FolderGraph(folders, arrows, misplaced);
    }

    /// <summary>Groups of folders that use one another in a cycle.</summary>
    public IEnumerable<IReadOnlyList<string>> Cycles()
    {
        var reached = Folders.Keys.ToDictionary(folder => folder, ReachedFrom, StringComparer.Ordinal);
        return Folders
            .Keys.Where(folder => reached[folder].Contains(folder))
            .GroupBy(
                folder => string.Join(", ", reached[folder].Where(other => reached[other].Contains(folder)).Order(StringComparer.Ordinal)),
                StringComparer.Ordinal
            )
            .Select(group => (IReadOnlyList<string>)[.. group]);
    }

    private HashSet<string> ReachedFrom(string folder)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var at))
        {
            foreach (var arrow in Arrows.Keys.Where(arrow => arrow.From == at && reached.Add(arrow.To)))
                open.Push(arrow.To);
        }

        return reached;
    }

    private static IEnumerable<(string Space, string Type)> Named(SyntaxNode root, SemanticModel model, IAssemblySymbol own)
    {
        foreach (var name in root.DescendantNodes(descendIntoTrivia: false).OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            // The compiler puts top-level statements into a type in the global namespace, which belongs to no folder.
            if (
                type is { ContainingNamespace.IsGlobalNamespace: false }
                && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, own)
            )
                yield return (type.ContainingNamespace.ToDisplayString(), type.Name);
        }
    }

    private static string SpaceOf(string project, string file) =>
        Path.GetRelativePath(Path.GetDirectoryName(project)!, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');

    private static string AssemblyOf(string project) => project == "PaperLint.Cli" ? "paperlint" : project;

    /// <summary>The framework, and every assembly beside this test: all rooms and the packages that they use.</summary>
    private static IReadOnlyList<MetadataReference> ReadLibraries()
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return
        [
            .. framework
                .Concat(Directory.GetFiles(AppContext.BaseDirectory, "*.dll"))
                .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
                .Select(file => MetadataReference.CreateFromFile(file)),
        ];
    }
}
