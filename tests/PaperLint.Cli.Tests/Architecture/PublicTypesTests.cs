using System.Reflection;
using System.Text.RegularExpressions;
using PaperLint.Tests;
using PaperLint.Tests.Snapshots;
using PublicApiGenerator;

namespace PaperLint.Cli.Tests.Architecture;

/// <summary>What rooms expose to one another, and to programs that use them as libraries.</summary>
public sealed partial class PublicTypesTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    /// <summary>The rooms that are libraries.</summary>
    public static TheoryData<string> Rooms =>
        [
            .. Directory
                .GetFiles(Sources, "*.csproj", SearchOption.AllDirectories)
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Where(IsLibrary)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Public_members_are_those_that_were_approved(string room) =>
        Snapshot.Verify(
            Load(room).GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] }),
            room["PaperLint.".Length..],
            "cs.txt"
        );

    /// <summary>A type may be public only if code outside its room, including tests, names it, or if such a type exposes it.</summary>
    [Theory]
    [MemberData(nameof(Rooms))]
    public void What_nobody_outside_needs_is_internal(string room)
    {
        var types = Load(room).GetExportedTypes().Where(type => !type.IsNested).ToList();
        var outside = WordsOutside(room);
        var open = new Stack<Type>(types.Where(type => outside.Contains(NameOf(type)) || HasExtensionsFor(type, outside)));
        var needed = new HashSet<Type>();
        while (open.TryPop(out var type))
        {
            if (type.Assembly != types[0].Assembly || !needed.Add(type))
                continue;
            foreach (var shown in Shown(type).SelectMany(Parts))
                open.Push(shown);
        }

        Assert.All(types, type => Assert.True(needed.Contains(type), $"Nobody outside of {room} names {type.FullName}: make it internal."));
    }

    /// <summary>The types that a type exposes: its base, its interfaces, and the types in the signatures of its members.</summary>
    private static IEnumerable<Type> Shown(Type type)
    {
        if (type.DeclaringType is { } around)
            yield return around;
        if (type.BaseType is { } parent)
            yield return parent;
        foreach (var face in type.GetInterfaces())
            yield return face;
        const BindingFlags All =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (
            var method in type.GetMembers(All)
                .OfType<MethodBase>()
                .Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
        )
        {
            foreach (var parameter in method.GetParameters())
                yield return parameter.ParameterType;
            if (method is MethodInfo { ReturnType: var given } function)
            {
                yield return given;
                foreach (var constraint in function.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()))
                    yield return constraint;
            }
        }

        foreach (var field in type.GetFields(All).Where(field => field.IsPublic || field.IsFamily))
            yield return field.FieldType;
        foreach (var nested in type.GetNestedTypes())
            yield return nested;
    }

    /// <summary>A type and the types in it: the elements of an array, the arguments of a generic type.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }

    /// <summary>Extension methods are called without the name of their type, so their own names count.</summary>
    private static bool HasExtensionsFor(Type type, HashSet<string> outside) =>
        type is { IsAbstract: true, IsSealed: true }
        && type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Any(method => outside.Contains(method.Name) && method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute)));

    private static HashSet<string> WordsOutside(string room)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (project, named) in WordsByProject.Value)
        {
            if (project != room)
                words.UnionWith(named);
        }

        return words;
    }

    private static readonly Lazy<IReadOnlyDictionary<string, HashSet<string>>> WordsByProject = new(() =>
        new[] { "src", "tests" }
            .SelectMany(folder => Directory.GetDirectories(Path.Combine(Repository.Root, folder), "PaperLint.*"))
            .ToDictionary(
                project => Path.GetFileName(project),
                project =>
                    Directory
                        .GetFiles(project, "*.cs", SearchOption.AllDirectories)
                        .Where(file => Path.GetRelativePath(project, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
                        .SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(word => word.Value))
                        .ToHashSet(StringComparer.Ordinal)
            )
    );

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static bool IsLibrary(string room) => room is not ("PaperLint.Cli" or "PaperLint.RuleCompiler");

    private static Assembly Load(string room) => Assembly.Load(room);

    [GeneratedRegex(@"\b[A-Z]\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
