using System.Reflection;
using PaperLint.Findings;
using PaperLint.Tests.Members;
using PaperLint.Text.Binary;

namespace PaperLint.Tests.Storage.Spilling;

/// <summary>
/// If somebody adds a member to a type that is kept in a temporary file but does not write it, these tests name it. The formats are found
/// by reflection, so a new one needs no new test.
/// </summary>
public sealed class SpilledMembersTests
{
    private const int Seeds = 8;

    private static readonly Type[] All =
    [
        .. Directory
            .GetFiles(AppContext.BaseDirectory, "PaperLint.*.dll")
            .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)))
            .Where(room => room != typeof(SpilledMembersTests).Assembly)
            .SelectMany(room => room.GetTypes())
            .Where(type => ItemOf(type) is not null),
    ];

    public static TheoryData<string> Formats { get; } = [.. All.Select(format => format.FullName!).Order()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_temporary_file_holds_every_member(string format) => Call(nameof(CheckMembers), format);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Damage_gives_a_clear_error_or_another_value(string format) => Call(nameof(CheckDamage), format);

    private static void CheckMembers<T>(ValueFormat<T> format)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var item = FillerWith(seed).Make<T>();
            var reader = new ValueReader(Written(format, item), "file");
            Assert.Empty(Differences.Between(item, format.Read(reader)));
            Assert.True(reader.IsAtEnd);
        }
    }

    private static void CheckDamage<T>(ValueFormat<T> format)
    {
        var bytes = Written(format, FillerWith(0).Make<T>());
        for (var length = 0; length < bytes.Length; length += 3)
            Assert.Equal(
                "The file is cut short.",
                Assert.Throws<InvalidDataException>(() => format.Read(new ValueReader(bytes.AsMemory(0, length), "file"))).Message
            );
        for (var at = 0; at < bytes.Length; at += 3)
        {
            // Flips a different bit each time.
            var bit = (byte)(1 << (at % 8));
            bytes[at] ^= bit;
            if (Record.Exception(() => format.Read(new ValueReader(bytes, "file"))) is { } error)
                Assert.IsType<InvalidDataException>(error);
            bytes[at] ^= bit;
        }
    }

    private static byte[] Written<T>(ValueFormat<T> format, T item)
    {
        var writer = new ValueWriter();
        format.Write(writer, item);
        return writer.Written.ToArray();
    }

    private static Filler FillerWith(int seed) =>
        new Filler(seed)
            .With(number => MessageTemplate.Parse($"'{{match}}' is wrong for the {number}th time."))
            .With(_ => RuleFamily.Of("LTX0002"));

    private static void Call(string check, string format)
    {
        var type = All.Single(type => type.FullName == format);
        typeof(SpilledMembersTests)
            .GetMethod(check, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(ItemOf(type)!)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Create(type)], null);
    }

    /// <summary>Creates a format; one that needs other formats gets those as arguments.</summary>
    private static object Create(Type format)
    {
        var constructor = Assert.Single(format.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic));
        return constructor.Invoke([
            .. constructor.GetParameters().Select(parameter => Create(All.Single(type => type.IsSubclassOf(parameter.ParameterType)))),
        ]);
    }

    private static Type? ItemOf(Type type) =>
        type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(ValueFormat<>)
            ? parent.GetGenericArguments()[0]
            : null;
}
