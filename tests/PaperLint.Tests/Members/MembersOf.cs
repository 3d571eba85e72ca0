using System.Reflection;

namespace PaperLint.Tests.Members;

/// <summary>
/// The stored members of a type: its fields. The backing field of a property has the property's name; computed properties do not count.
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

    /// <summary>The type and the member, as in <c>RuleInfo.Since</c>.</summary>
    public static string Name(FieldInfo member) =>
        $"{member.DeclaringType!.Name}.{(member.Name.StartsWith('<') ? member.Name[1..member.Name.IndexOf('>')] : member.Name)}";
}
