using System.Text;
using System.Xml.Linq;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Architecture;

/// <summary>The law of rooms: a room uses rooms on lower floors only, never one on its own floor or above.</summary>
public sealed class RoomsTests
{
    /// <summary>
    /// From the ground up; rooms of one floor are together. RuleCompiler is a build tool, on the same floor as the program.
    /// </summary>
    private static readonly string[][] Floors =
    [
        ["Text"],
        ["Expressions", "Records"],
        ["Findings"],
        ["Rules", "Analysis", "Formats"],
        ["Analyzers", "Fixes", "Baselines", "Reports", "Storage"],
        ["Sources"],
        ["Deciding"],
        ["Linting"],
        ["Fixing", "Projects"],
        ["Cli", "RuleCompiler"],
    ];

    /// <summary>The rooms that each room may use, all of them on lower floors.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = [],
        ["Expressions"] = ["Text"],
        ["Records"] = ["Text"],
        ["Findings"] = ["Records", "Text"],
        ["Formats"] = ["Findings", "Records", "Expressions", "Text"],
        ["Rules"] = ["Findings", "Records", "Expressions", "Text"],
        ["Analysis"] = ["Findings", "Records", "Text"],
        ["Analyzers"] = ["Rules", "Analysis", "Findings", "Records", "Expressions", "Text"],
        ["Fixes"] = ["Findings", "Records", "Text"],
        ["Baselines"] = ["Findings", "Records", "Text"],
        ["Reports"] = ["Findings", "Records", "Text"],
        ["Storage"] = ["Rules", "Formats", "Findings", "Records", "Text"],
        ["Sources"] = ["Storage", "Rules", "Formats", "Findings", "Records", "Text"],
        ["Deciding"] = ["Sources", "Storage", "Baselines", "Findings", "Records", "Text"],
        ["Linting"] =
        [
            "Deciding",
            "Sources",
            "Storage",
            "Analyzers",
            "Baselines",
            "Rules",
            "Analysis",
            "Formats",
            "Findings",
            "Expressions",
            "Records",
            "Text",
        ],
        ["Fixing"] =
        [
            "Linting",
            "Deciding",
            "Sources",
            "Storage",
            "Fixes",
            "Baselines",
            "Rules",
            "Analysis",
            "Formats",
            "Findings",
            "Records",
            "Text",
        ],
        ["Projects"] = ["Linting", "Deciding", "Sources", "Rules", "Findings", "Records", "Text"],
        ["Cli"] =
        [
            "Projects",
            "Fixing",
            "Linting",
            "Deciding",
            "Sources",
            "Storage",
            "Fixes",
            "Reports",
            "Rules",
            "Findings",
            "Records",
            "Text",
        ],
        ["RuleCompiler"] = ["Reports", "Rules", "Findings", "Text"],
    };

    [Fact]
    public void Every_room_stands_on_a_floor() =>
        Assert.All(Rooms(), room =>
            Assert.True(FloorOf(room.Name) >= 0, $"{room.Name} is on no floor: give it one here and in the picture.")
        );

    [Fact]
    public void A_room_uses_lower_floors_only() =>
        Assert.All(Rooms(), room =>
            Assert.All(room.Uses, used =>
                Assert.True(FloorOf(used) < FloorOf(room.Name), $"{room.Name} uses {used}, which is no lower floor.")
            )
        );

    [Fact]
    public void A_room_uses_only_what_it_may() =>
        Assert.All(Rooms(), room =>
            Assert.All(room.Uses, used => Assert.True(Allowed[room.Name].Contains(used), $"{room.Name} may not use {used}."))
        );

    [Fact]
    public void What_rooms_may_use_is_on_lower_floors() =>
        Assert.All(Allowed, room =>
            Assert.All(room.Value, used => Assert.True(FloorOf(used) < FloorOf(room.Key), $"{room.Key} on {used}"))
        );

    /// <summary>The architecture page lists every room on its floor.</summary>
    [Fact]
    public void The_page_on_architecture_has_every_room()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));
        Assert.All(Rooms(), room => Assert.Contains($"| {FloorOf(room.Name)} | **{room.Name}** |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Picture_of_the_house()
    {
        var rooms = Rooms();
        var picture = new StringBuilder();
        for (var floor = Floors.Length - 1; floor >= 0; floor--)
        {
            foreach (var room in rooms.Where(room => FloorOf(room.Name) == floor).OrderBy(room => Array.IndexOf(Floors[floor], room.Name)))
            {
                var packages = room.Packages.Count == 0 ? "" : $" [{string.Join(", ", room.Packages)}]";
                picture.Append(
                    $"floor {floor} │ {room.Name, -12} → {(room.Uses.Count == 0 ? "–" : string.Join(", ", room.Uses))}{packages}\n"
                );
            }
        }

        Snapshot.Verify(picture.ToString());
    }

    private static int FloorOf(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));

    private static List<Room> Rooms()
    {
        var rooms = Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read)
            .ToList();
        Assert.NotEmpty(rooms);
        return rooms;
    }

    private static Room Read(string project)
    {
        var xml = XDocument.Load(project);
        return new Room(
            NameOf(project),
            Includes("ProjectReference").Select(NameOf).OrderByDescending(FloorOf).ThenBy(used => used).ToList(),
            Includes("PackageReference").Order().ToList()
        );

        IEnumerable<string> Includes(string element) =>
            xml.Descendants(element).Where(IsUse).Select(item => item.Attribute("Include")!.Value);

        // A reference that is built first and only run as a tool provides no types.
        static bool IsUse(XElement item) =>
            (item.Attribute("ReferenceOutputAssembly") ?? (object?)item.Element("ReferenceOutputAssembly")) switch
            {
                XAttribute attribute => attribute.Value != "false",
                XElement element => element.Value != "false",
                _ => true,
            };
    }

    private static string NameOf(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project.Replace('\\', '/'));
        return name.StartsWith("PaperLint.", StringComparison.Ordinal) ? name["PaperLint.".Length..] : name;
    }

    private sealed record Room(string Name, IReadOnlyList<string> Uses, IReadOnlyList<string> Packages);
}
