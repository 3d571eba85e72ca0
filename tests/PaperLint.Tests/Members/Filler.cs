using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperLint.Tests.Members;

/// <summary>
/// Makes values in which every member has a value of its own: no two texts or numbers are equal, and nothing optional is missing. Members
/// with few possible values (flags, enums) are chosen by the seed, so that a few seeds distinguish each from its default and from its
/// neighbours.
/// </summary>
internal sealed class Filler(int seed)
{
    /// <summary>Too large for a short or an int, so that a number written as one of them would not be read back.</summary>
    private const long LargeNumber = 5_000_000_000;

    private const int Number = 70_000;

    private readonly Random _random = new(seed);
    private readonly Dictionary<Type, Func<object>> _makers = [];
    private readonly Dictionary<Type, Func<object, object>> _adjustments = [];
    private readonly Stack<Type> _inside = new();
    private int _made;

    /// <summary>For a type that cannot be made from its members.</summary>
    /// <param name="make">Makes a value from a number; the number is different in each call.</param>
    public Filler With<T>(Func<int, T> make)
        where T : notnull
    {
        _makers[typeof(T)] = () => make(++_made);
        return this;
    }

    /// <summary>For a type whose members depend on one another.</summary>
    public Filler Adjust<T>(Func<T, T> adjust)
        where T : notnull
    {
        _adjustments[typeof(T)] = made => adjust((T)made);
        return this;
    }

    public T Make<T>() => (T)Make(typeof(T));

    public object Make(Type type)
    {
        if (_makers.TryGetValue(type, out var make))
            return make();
        if (type == typeof(string))
            return $"text {++_made}";
        if (type == typeof(int))
            return Number + ++_made;
        if (type == typeof(long))
            return LargeNumber + ++_made;
        if (type == typeof(ulong))
            return ulong.MaxValue - (ulong)++_made;
        if (type == typeof(bool))
            return _random.Next(2) == 0;
        if (type.IsEnum)
            return OneOf(Enum.GetValues(type));
        if (type == typeof(ReadOnlyMemory<byte>))
            return new ReadOnlyMemory<byte>([1, (byte)++_made, (byte)(_made >> 8)]);
        if (type.IsGenericType)
            return MakeGeneric(type, type.GetGenericTypeDefinition(), type.GetGenericArguments());
        return type.IsAbstract
            ? throw new NotSupportedException($"A {type.Name} cannot be made: name a maker for it.")
            : MakeFromMembers(type);
    }

    private object MakeGeneric(Type type, Type definition, Type[] arguments) =>
        definition switch
        {
            _ when definition == typeof(Nullable<>) => Make(arguments[0]),
            _ when definition == typeof(ImmutableArray<>) || definition == typeof(IReadOnlyList<>) => Call(nameof(MakeArray), arguments),
            _ when definition == typeof(ImmutableSortedDictionary<,>) || definition == typeof(IReadOnlyDictionary<,>) => Call(
                nameof(MakePairs),
                arguments[1..]
            ),
            _ => throw new NotSupportedException($"A {type} cannot be made: name a maker for it."),
        };

    private object Call(string method, Type[] arguments) =>
        GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(arguments).Invoke(this, [])!;

    private ImmutableArray<T> MakeArray<T>() => ImmutableCollectionsMarshal.AsImmutableArray<T>([Make<T>(), Make<T>()]);

    private ImmutableSortedDictionary<string, T> MakePairs<T>() =>
        ImmutableSortedDictionary<string, T>
            .Empty.WithComparers(StringComparer.Ordinal)
            .Add(Make<string>(), Make<T>())
            .Add(Make<string>(), Make<T>());

    private object MakeFromMembers(Type type)
    {
        _inside.Push(type);
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var member in MembersOf.Type(type))
        {
            // A value that can contain others of its own type contains exactly one.
            if (_inside.Count(outer => outer == member.FieldType) < 2)
                member.SetValue(made, Make(member.FieldType));
        }

        _inside.Pop();
        return _adjustments.TryGetValue(type, out var adjust) ? adjust(made) : made;
    }

    private object OneOf(Array values) => values.GetValue(_random.Next(values.Length))!;
}
