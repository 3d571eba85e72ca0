using PaperLint.Expressions.Syntax;

namespace PaperLint.Expressions.Programs;

/// <summary>Whether all matches of an expression are at the start or at the end of a text.</summary>
internal static class Anchors
{
    public static bool BeginsAtStart(Node node) =>
        node switch
        {
            AssertionNode assertion => assertion.Assertion == Assertion.TextStart,
            CaptureNode group => BeginsAtStart(group.Body),
            ChoiceNode choice => choice.Parts.All(BeginsAtStart),
            SequenceNode sequence => sequence.Parts is [var first, ..] && BeginsAtStart(first),
            _ => false,
        };

    /// <summary>Whether the text ends with every match; an end before a last line feed does not count.</summary>
    public static bool EndsAtEnd(Node node) =>
        node switch
        {
            AssertionNode assertion => assertion.Assertion == Assertion.TextEnd,
            CaptureNode group => EndsAtEnd(group.Body),
            ChoiceNode choice => choice.Parts.All(EndsAtEnd),
            SequenceNode sequence => sequence.Parts is [.., var last] && EndsAtEnd(last),
            _ => false,
        };
}
