using PaperLint.Expressions.Automata;
using PaperLint.Expressions.Programs;
using PaperLint.Expressions.Syntax;
using PaperLint.Text.Binary;

namespace PaperLint.Expressions;

/// <summary>
/// Everything about an expression that its automata need and that does not depend on any text. It is worked out from the pattern, which
/// takes up to a millisecond, or was written when PaperLint was built.
/// </summary>
internal sealed class CompiledExpression
{
    private readonly Lazy<ExpressionProgram> _backwards;

    private CompiledExpression(
        GroupNames groups,
        Symbols symbols,
        ExpressionProgram forwards,
        Lazy<ExpressionProgram> backwards,
        FirstCharacters? first,
        Landmark? landmark,
        Extent extent
    )
    {
        (Groups, Symbols, Forwards, _backwards) = (groups, symbols, forwards, backwards);
        (First, Landmark, Extent) = (first, landmark, extent);
    }

    public GroupNames Groups { get; }

    public Symbols Symbols { get; }

    /// <summary>Finds matches, with their groups.</summary>
    public ExpressionProgram Forwards { get; }

    /// <summary>Reads matches from their end to their start. Most expressions find nothing in most runs, and then do without.</summary>
    public ExpressionProgram Backwards => _backwards.Value;

    /// <summary>The characters with which a match begins, if it pays to look for them.</summary>
    public FirstCharacters? First { get; }

    /// <summary>The characters around which matches are, if it pays to look for them and not for first characters.</summary>
    public Landmark? Landmark { get; }

    public Extent Extent { get; }

    /// <exception cref="UnsupportedSyntaxException">The expression needs .NET's engine.</exception>
    public static CompiledExpression Of(string pattern, bool ignoreCase)
    {
        var (root, groups) = ExpressionParser.Parse(pattern, ignoreCase);
        var sets = new List<UnitSet>();
        var forwards = ProgramCompiler.Forwards(root, groups, sets);
        var tellsWords = forwards.AssertsWordBoundary;
        if (tellsWords)
            sets.Add(Shorthand.BoundaryWord);
        var symbols = new Symbols(sets, tellsWords, forwards.Asserts(Assertion.LastLineEnd));
        var extent = Extent.Of(root);
        var first = extent.BeginsAtStart ? null : FirstCharacters.Of(root, sets, forwards);
        var landmark = first is null && !extent.BeginsAtStart ? Landmark.Of(root) : null;
        // It reads the same sets, so none is added to those of which the symbols were made.
        return new(groups, symbols, forwards, new(() => ProgramCompiler.Backwards(root, groups, sets)), first, landmark, extent);
    }

    public void Write(ValueWriter writer)
    {
        Groups.Write(writer);
        Symbols.Write(writer);
        Forwards.Write(writer);
        Backwards.Write(writer);
        writer.WriteOptional(First, static (writer, first) => first.Write(writer));
        writer.WriteOptional(Landmark, static (writer, landmark) => landmark.Write(writer));
        Extent.Write(writer);
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> has written.</exception>
    public static CompiledExpression Read(ValueReader reader)
    {
        var groups = GroupNames.Read(reader);
        var symbols = Symbols.Read(reader);
        var forwards = ExpressionProgram.Read(reader, symbols.Sets, 2 * groups.Count);
        var backwards = ExpressionProgram.Read(reader, symbols.Sets, 2 * groups.Count);
        var read = new CompiledExpression(
            groups,
            symbols,
            forwards,
            new(backwards),
            reader.ReadOptional(FirstCharacters.Read),
            reader.ReadOptional(Landmark.Read),
            Extent.Read(reader)
        );
        return reader.IsAtEnd ? read : throw reader.Damaged("an expression goes on after its end");
    }
}
