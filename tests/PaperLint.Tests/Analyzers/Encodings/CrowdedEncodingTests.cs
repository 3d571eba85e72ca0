using PaperLint.Analyzers;
using PaperLint.Records;

namespace PaperLint.Tests.Analyzers.Encodings;

/// <summary>A text takes time in proportion to its length, whatever somebody has put into it.</summary>
public sealed class CrowdedEncodingTests
{
    /// <summary>Characters in a row that could be misread and are not, a single misread run, and line breaks in mathematics.</summary>
    [Theory]
    [InlineData("É®")]
    [InlineData("Ã©")]
    [InlineData("\nabc ")]
    public void Each_piece_takes_as_long_among_many(string piece) =>
        TimeOfEach.StaysTheSame(
            300,
            count => $"${string.Concat(Enumerable.Repeat(piece, count))}$",
            static text => Mending.Find(text, Profile.Plain, Writing.ForPrograms)
        );
}
