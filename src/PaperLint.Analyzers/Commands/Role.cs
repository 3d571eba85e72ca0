namespace PaperLint.Analyzers.Commands;

/// <summary>
/// What a command means in a formula, or its bare name in English, where that decides what the name is in a text. The table of commands
/// says which command has which roles; whoever decides asks for the role and never for the name.
/// </summary>
/// <remarks>A command with a rule of its own has no role: <c>pm</c> at an hour, <c>psi</c> behind a number.</remarks>
internal enum Role
{
    // What stands between two operands.

    /// <summary>Multiplies the number before it: <c>3 times</c> in English, <c>42×</c> in a paper.</summary>
    Factor,

    /// <summary>Behind a number it is the sign of degrees: <c>90circ</c>.</summary>
    Degree,

    /// <summary>Stands between a variable and its set, and is the commonest of prepositions anywhere else.</summary>
    Member,

    /// <summary>Stands between a variable and what it tends to.</summary>
    Limit,

    /// <summary>A word of English that no sentence holds between two variables.</summary>
    Between,

    /// <summary>Leads from one statement to the next, in the English of a proof as well: <c>j iff x &gt; 1</c>.</summary>
    Concludes,

    /// <summary>Compares two quantities, and is short enough to end a word: <c>nge 3</c>.</summary>
    Compares,

    /// <summary>Before a number it says "about".</summary>
    About,

    /// <summary>Before a number it says "at most" or "at least".</summary>
    Bounds,

    /// <summary>Says that one quantity is much less than another, or much more.</summary>
    Dwarfs,

    /// <summary>Joins two sets, or says that one holds the other.</summary>
    Sets,

    /// <summary>A small word of French, which abstracts in English quote.</summary>
    French,

    /// <summary>In other languages than English it may be a word or an abbreviation: <c>ni</c>, <c>sim</c>.</summary>
    Foreign,

    /// <summary>Compares in the languages of shells and in old ones: <c>$x ne 5</c>.</summary>
    Program,

    /// <summary>With a number stuck to it, the name of a gene or a clone: <c>gt11</c>.</summary>
    Gene,

    // Letters and what acts on them.

    /// <summary>Derives what stands right behind it.</summary>
    Derives,

    /// <summary>Says nothing unless it is applied to something: <c>nabla f(x)</c>.</summary>
    Applied,

    /// <summary>A word on the line, but a sign where it is an index or an exponent: <c>A^top</c>.</summary>
    Raised,

    /// <summary>Reads like another letter with an index i behind it, as authors type one: <c>pi = xi + 1</c>.</summary>
    Indexed,

    /// <summary>Names a statistic, which is partial where its variables are: <c>partial eta squared</c>.</summary>
    Statistic,

    /// <summary>Behind a hyphen it is the letter of a property: <c>sub-gamma</c>.</summary>
    Suffix,

    /// <summary>A capital letter that hardly anything else is called by.</summary>
    LetterOnly,

    /// <summary>
    /// Is a numeral, or a name that things are given, so that only its own character elsewhere in the record makes a letter of it.
    /// </summary>
    Title,

    /// <summary>Is a term of statistics, trade or medicine as well, so that it takes a quantity beside it to be a letter.</summary>
    Term,

    /// <summary>No letter of Greek, but judged like one: <c>ell</c> is a letter, and a wing of a building.</summary>
    Ell,

    /// <summary>Leaves out the middle of a list.</summary>
    Ellipsis,

    // What takes an argument, or stands around one.

    /// <summary>Makes the bracket grow that opens behind it.</summary>
    Opens,

    /// <summary>Makes the bracket grow that closes behind it.</summary>
    Closes,

    /// <summary>An accent whose name papers hardly have as a word: before a letter, it is put on that.</summary>
    BareAccent,

    /// <summary>As the first word of a group, says in which font the rest is set: <c>{rm loc}</c>.</summary>
    GroupFont,

    /// <summary>Takes letters from another alphabet, where they mean something else: an expectation, a loss, an algebra.</summary>
    Alphabet,

    /// <summary>Takes letters from the alphabet of the sets of numbers: ℝ.</summary>
    DoubleStruck,

    /// <summary>Sets words of prose inside of a formula.</summary>
    Box,

    /// <summary>Stands around an address, where the rules for URLs look.</summary>
    Address,

    // In runs of letters that lost what stood between their parts.

    /// <summary>A word, and yet a part of such runs: <c>ntoinfty</c>.</summary>
    Part,

    /// <summary>No part of such runs, since too many words hold its letters.</summary>
    Whole,

    /// <summary>Short, and yet no word ends in it, however long what stands before.</summary>
    EndsNoWord,

    /// <summary>A short letter that is proof at the beginning of a run whose end compares or multiplies: <c>rhogg 1</c>.</summary>
    BeginsRun,

    /// <summary>The sign at the end of such a run.</summary>
    EndsRun,

    /// <summary>Proof enough by itself within a run, although people write it as a word.</summary>
    Distinct,

    /// <summary>Stands right before capitals that may be a unit or a name: <c>DeltaLM</c>.</summary>
    BeforeCapitals,

    /// <summary>A plain arrow, which leads away from names that nobody here knows as well.</summary>
    Leads,

    /// <summary>An arrow between two words, where the dollar signs went: <c>EnglishrightarrowGerman</c>; the longest comes first.</summary>
    JoinsWords,

    /// <summary>A sign between two words with capitals, where the dollar signs went: <c>ImagetimesText</c>.</summary>
    JoinsNames,
}
