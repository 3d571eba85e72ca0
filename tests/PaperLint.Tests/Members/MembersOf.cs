using System.Reflection;

namespace PaperLint.Tests.Members;

/// <summary>
/// What a type keeps: its fields, which for a property are called as the property is. What is worked out each time is no member.
/// </summary>
internal static class MembersOf
{
    public static IEnumerable<FieldInfo> Type(Type type)
    {
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (
                var field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            )
                yield return field;
        }
    }

    /// <summary>As in <c>RuleInfo.Since</c>.</summary>
    public static string Name(FieldInfo member) =>
        $"{member.DeclaringType!.Name}.{(member.Name.StartsWith('<') ? member.Name[1..member.Name.IndexOf('>')] : member.Name)}";
}
