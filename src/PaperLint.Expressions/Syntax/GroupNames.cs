using PaperLint.Text.Binary;

namespace PaperLint.Expressions.Syntax;

/// <summary>
/// The groups of an expression. As in .NET, groups without a name are numbered first, those with a name after them, and groups with one
/// name are one group.
/// </summary>
internal sealed class GroupNames
{
    private const int FirstNamed = 1 << 16;

    private readonly List<string> _names = [];
    private int _unnamed;

    /// <summary>How many groups there are, the whole match included.</summary>
    public int Count => 1 + _unnamed + _names.Count;

    public int AddUnnamed() => ++_unnamed;

    public int Add(string name)
    {
        var index = _names.IndexOf(name);
        if (index < 0)
        {
            index = _names.Count;
            _names.Add(name);
        }

        return FirstNamed + index;
    }

    /// <summary>The number of a group, once all groups are known.</summary>
    public int NumberOf(int group) => group < FirstNamed ? group : 1 + _unnamed + group - FirstNamed;

    public void Write(ValueWriter writer)
    {
        writer.Write(_unnamed);
        writer.WriteAll(_names);
    }

    public static GroupNames Read(ValueReader reader)
    {
        var groups = new GroupNames
        {
            _unnamed = reader.ReadInt() is >= 0 and < FirstNamed and var count
                ? count
                : throw reader.Damaged("an expression has too many groups"),
        };
        groups._names.AddRange(reader.ReadStrings());
        return groups;
    }

    /// <returns>Null if no group has that name or number.</returns>
    public int? Find(string name)
    {
        if (_names.IndexOf(name) is >= 0 and var index)
            return NumberOf(FirstNamed + index);
        return int.TryParse(name, out var number) && number >= 0 && number < Count ? number : null;
    }
}
