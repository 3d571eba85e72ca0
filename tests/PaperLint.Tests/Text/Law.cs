using FsCheck;
using FsCheck.Fluent;

namespace PaperLint.Tests.Text;

/// <summary>
/// Checks a law on many generated examples. A failure shows the smallest example that was found, and the seed to repeat it.
/// </summary>
public static class Law
{
    public static void Holds<T>(Gen<T> examples, Action<T> law) => Check.One(Tried(500), Prop.ForAll(examples.ToArbitrary(), law));

    /// <param name="full">The number of examples at full size.</param>
    public static Config Tried(int full) => Config.QuickThrowOnFailure.WithMaxTest(Effort.Of(full));

    /// <summary>Some of the given values, in any number and order.</summary>
    public static Gen<T[]> SomeOf<T>(params T[] values) => Gen.ArrayOf(Gen.Elements(values));
}
