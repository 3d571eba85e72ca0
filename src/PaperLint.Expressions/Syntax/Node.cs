using System.Collections.Immutable;

namespace PaperLint.Expressions.Syntax;

/// <summary>A part of an expression.</summary>
internal abstract record Node
{
    /// <summary>Stands for a greatest length, or a number of repetitions, that has no limit.</summary>
    public const int Unlimited = int.MaxValue;

    private protected Node() { }

    /// <summary>The length of the shortest match, in UTF-16 code units.</summary>
    public abstract int Least { get; }

    /// <summary>The length of the longest match.</summary>
    public abstract int Most { get; }
}

/// <summary>One code unit of a set.</summary>
internal sealed record UnitNode(UnitSet Set) : Node
{
    public override int Least => 1;

    public override int Most => 1;
}

/// <summary>Parts one after another; without parts, it matches empty text.</summary>
internal sealed record SequenceNode(ImmutableArray<Node> Parts) : Node
{
    public override int Least { get; } = Length.Sum(Parts.Select(part => part.Least));

    public override int Most { get; } = Length.Sum(Parts.Select(part => part.Most));
}

/// <summary>One of several parts; the first that leads to a match of the whole is taken.</summary>
internal sealed record ChoiceNode(ImmutableArray<Node> Parts) : Node
{
    public override int Least { get; } = Parts.Min(part => part.Least);

    public override int Most { get; } = Parts.Max(part => part.Most);
}

/// <summary>A part that is repeated.</summary>
/// <param name="IsLazy">Whether fewer repetitions are preferred.</param>
internal sealed record RepeatNode(Node Body, int Fewest, int Highest, bool IsLazy) : Node
{
    public override int Least { get; } = Length.Product(Body.Least, Fewest);

    public override int Most { get; } = Length.Product(Body.Most, Highest);
}

/// <summary>A part whose place is remembered.</summary>
/// <param name="Group">Its index among the groups of the expression; see <see cref="GroupNames"/>.</param>
internal sealed record CaptureNode(int Group, Node Body) : Node
{
    public override int Least { get; } = Body.Least;

    public override int Most { get; } = Body.Most;
}

/// <summary>A demand on the position.</summary>
internal sealed record AssertionNode(Assertion Assertion) : Node
{
    public override int Least => 0;

    public override int Most => 0;
}
