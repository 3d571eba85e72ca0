using System.Collections;
using System.Globalization;
using PaperLint.Expressions;

namespace PaperLint.Tests.Members;

/// <summary>Compares two values of one type, member by member, at any depth.</summary>
internal static class Differences
{
    /// <returns>The name and both values of each member that differs; empty if none does.</returns>
    public static IReadOnlyList<string> Between<T>(T expected, T actual)
    {
        var found = new List<string>();
        Compare(typeof(T).Name, expected, actual, found);
        return found;
    }

    private static void Compare(string name, object? expected, object? actual, List<string> found)
    {
        if (ReferenceEquals(expected, actual))
            return;
        if (expected is null || actual is null)
            found.Add($"{name}: {Shown(expected)} became {Shown(actual)}");
        else if (IsSimple(expected))
            CompareSimple(name, expected, actual, found);
        else if (expected is IEnumerable items)
            CompareAll(name, [.. Ordered(items)], [.. Ordered((IEnumerable)actual)], found);
        else if (expected.GetType() != actual.GetType())
            found.Add($"{name}: a {expected.GetType().Name} became a {actual.GetType().Name}");
        else
            CompareMembers(expected, actual, found);
    }

    private static void CompareSimple(string name, object expected, object actual, List<string> found)
    {
        if (!Equals(Plain(expected), Plain(actual)))
            found.Add($"{name}: {Shown(expected)} became {Shown(actual)}");
    }

    private static void CompareAll(string name, List<object?> expected, List<object?> actual, List<string> found)
    {
        if (expected.Count != actual.Count)
            found.Add($"{name}: {expected.Count} items became {actual.Count}");
        foreach (var (one, other) in expected.Zip(actual))
            Compare(name, one, other, found);
    }

    private static void CompareMembers(object expected, object actual, List<string> found)
    {
        foreach (var member in MembersOf.Type(expected.GetType()))
            Compare(MembersOf.Name(member), member.GetValue(expected), member.GetValue(actual), found);
    }

    private static bool IsSimple(object value) =>
        value is string or ReadOnlyMemory<byte> or LinearExpression || value.GetType().IsPrimitive || value.GetType().IsEnum;

    private static object Plain(object value) =>
        value switch
        {
            ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
            LinearExpression expression => (expression.Pattern, expression.IgnoresCase),
            _ => value,
        };

    /// <summary>Sorts dictionaries, because one may be ordered and the other not.</summary>
    private static IEnumerable<object?> Ordered(IEnumerable items) =>
        items is IDictionary pairs
            ? pairs
                .Keys.Cast<object>()
                .OrderBy(key => Convert.ToString(key, CultureInfo.InvariantCulture), StringComparer.Ordinal)
                .SelectMany(key => new[] { key, pairs[key] })
            : items.Cast<object?>();

    private static string Shown(object? value) =>
        value switch
        {
            null => "nothing",
            string text => $"'{text}'",
            _ => Convert.ToString(Plain(value), CultureInfo.InvariantCulture)!,
        };
}
