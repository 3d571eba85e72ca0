using PaperLint.Analyzers.Latex;

namespace PaperLint.Tests.Analyzers.Commands;

public sealed class CommandTableTests
{
    /// <summary>The columns before the roles: name, character, class, number of arguments, reading.</summary>
    private const int Columns = 5;

    private static readonly string[][] Lines =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "src", "PaperLint.Analyzers", "Commands", "commands.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ')),
    ];

    private static readonly string[] Roles = Enum.GetNames(
        typeof(IslandAnalyzer).Assembly.GetType("PaperLint.Analyzers.Commands.Role", throwOnError: true)!
    );

    [Fact]
    public void Every_role_is_that_of_a_command()
    {
        var used = Lines
            .SelectMany(line => line.Skip(Columns))
            .Where(word => word[0] != '=')
            .Distinct()
            .Select(role => role.Replace("-", "", StringComparison.Ordinal));
        Assert.Equal(
            Roles.Order(StringComparer.OrdinalIgnoreCase),
            used.Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void A_command_can_have_all_roles() => Assert.InRange(Roles.Length, 1, 64);

    [Fact]
    public void What_a_clipped_name_was_is_a_command_too()
    {
        var names = Lines.Select(line => line[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var line in Lines.Where(line => line.Length > Columns && line[Columns][0] == '='))
        {
            Assert.Equal(line[0], line[Columns][2..]);
            Assert.Contains(line[Columns][1..], names);
        }
    }
}
