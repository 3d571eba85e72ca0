using PaperLint.Expressions.Automata;
using PaperLint.Text.Binary;
using PaperLint.Text.Pairs;

namespace PaperLint.Expressions;

/// <summary>
/// A regular expression, written as in .NET, whose search takes time linear in the length of the text, whatever expression and text
/// contain. It finds what .NET finds with <see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/>. It is built on first
/// use. Any number of threads may use it.
/// </summary>
/// <example>
/// <code>
/// private static readonly LinearExpression Citation = LinearExpression.Of(@"\[\d+\]");
/// foreach (var place in Citation.Matches(text))
///     claims.Add(place);
/// </code>
/// </example>
public sealed class LinearExpression
{
    private readonly Lazy<Engine> _engine;

    private LinearExpression(string pattern, bool ignoreCase, Func<Engine> build)
    {
        Pattern = pattern;
        IgnoresCase = ignoreCase;
        _engine = new Lazy<Engine>(build);
    }

    public string Pattern { get; }

    public bool IgnoresCase { get; }

    internal Engine Engine => _engine.Value;

    /// <summary>Works out what every text has in which there is a match that is not empty. It takes a while, so keep the result.</summary>
    public Clue ClueOfMatches() => ExpressionClue.Of(Pattern, IgnoresCase);

    /// <summary>
    /// An expression of our own. It runs on our own automaton, which takes microseconds to build, unless it uses something that this one
    /// lacks.
    /// </summary>
    /// <param name="limits">For tests.</param>
    public static LinearExpression Of(string pattern, bool ignoreCase = false, AutomatonLimits? limits = null) =>
        new(pattern, ignoreCase, () =>
            (Engine?)AutomatonEngine.TryBuild(pattern, ignoreCase, limits ?? AutomatonLimits.Default)
            ?? new RuntimeEngine(pattern, ignoreCase)
        );

    /// <summary>Writes the expression so that <see cref="Read"/> need not work it out again.</summary>
    public void Write(ValueWriter writer)
    {
        writer.Write(Pattern);
        writer.Write(IgnoresCase);
        var compiled = new ValueWriter();
        if (Engine is AutomatonEngine automaton)
            automaton.Expression.Write(compiled);
        writer.Write(compiled.Written);
    }

    /// <summary>An expression of our own, as <see cref="Write"/> has written it.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> has written; also thrown on first use.</exception>
    public static LinearExpression Read(ValueReader reader)
    {
        var (pattern, ignoreCase) = (reader.ReadString(), reader.ReadBool());
        var compiled = reader.ReadBytes();
        return compiled.IsEmpty
            ? Of(pattern, ignoreCase)
            : new(pattern, ignoreCase, () =>
                new AutomatonEngine(CompiledExpression.Read(reader.Inside(compiled)), AutomatonLimits.Default)
            );
    }

    /// <summary>An expression that somebody else wrote. It runs on .NET's engine, which takes milliseconds to build.</summary>
    public static LinearExpression OfUser(string pattern, bool ignoreCase = false) =>
        new(pattern, ignoreCase, () => new RuntimeEngine(pattern, ignoreCase));

    /// <returns>How many states our own automaton has worked out so far; null if .NET's engine runs the expression.</returns>
    public int? CountStates() => (Engine as AutomatonEngine)?.States;

    /// <param name="from">Where matches may begin. What stands before it counts for <c>\b</c> and the like.</param>
    public bool IsMatch(ReadOnlySpan<char> text, int from = 0) => Engine.IsMatch(text, from);

    /// <summary>The matches from left to right, none of which overlap. Nothing is allocated for them.</summary>
    public ExpressionMatches Matches(ReadOnlySpan<char> text) => new(Engine, text);
}
