using FsCheck;
using FsCheck.Fluent;

namespace PaperLint.Tests.Text;

/// <summary>Checks a law on many generated examples. A failure shows the smallest one that was found, and the seed to repeat it.</summary>
public static class Law
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);

    public static void Holds<T>(Gen<T> examples, Action<T> law) => Check.One(Often, Prop.ForAll(examples.ToArbitrary(), law));

    /// <summary>Some of the given values, in any number and order.</summary>
    public static Gen<T[]> SomeOf<T>(params T[] values) => Gen.ArrayOf(Gen.Elements(values));
}
