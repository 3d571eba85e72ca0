namespace PaperLint.Analyzers.Commands;

/// <summary>
/// What a command means in a formula, or its bare name in English, where that decides how to read the name in a text. The table of commands
/// assigns roles to commands; code that decides asks for the role, never for the name.
/// </summary>
/// <remarks>A command that needs a rule of its own has no role: <c>pm</c> after an hour, <c>psi</c> after a number.</remarks>
internal enum Role
{
    // Between two operands.

    /// <summary>Multiplies the number before it: <c>3 times</c> in English, <c>42×</c> in a paper.</summary>
    Factor,

    /// <summary>After a number, the degree sign: <c>90circ</c>.</summary>
    Degree,

    /// <summary>Between a variable and its set; everywhere else, one of the most common prepositions.</summary>
    Member,

    /// <summary>Between a variable and its limit.</summary>
    Limit,

    /// <summary>An English word that no sentence has between two variables.</summary>
    Between,

    /// <summary>Leads from one statement to the next, also in the English of a proof: <c>j iff x &gt; 1</c>.</summary>
    Concludes,

    /// <summary>Compares two quantities, and is short enough to be the end of a word: <c>nge 3</c>.</summary>
    Compares,

    /// <summary>Before a number, means "about".</summary>
    About,

    /// <summary>Before a number, means "at most" or "at least".</summary>
    Bounds,

    /// <summary>Says that one quantity is much less or much greater than another.</summary>
    Dwarfs,

    /// <summary>Joins two sets, or says that one contains the other.</summary>
    Sets,

    /// <summary>A short French word, which English abstracts may quote.</summary>
    French,

    /// <summary>A word or abbreviation in languages other than English: <c>ni</c>, <c>sim</c>.</summary>
    Foreign,

    /// <summary>Compares in shell scripts and old programming languages: <c>$x ne 5</c>.</summary>
    Program,

    /// <summary>Attached to a number, the name of a gene or clone: <c>gt11</c>.</summary>
    Gene,

    // Letters, and what acts on them.

    /// <summary>A derivative of what comes right after it.</summary>
    Derives,

    /// <summary>Means nothing unless it is applied to something: <c>nabla f(x)</c>.</summary>
    Applied,

    /// <summary>A word on the line, but a symbol as an index or exponent: <c>A^top</c>.</summary>
    Raised,

    /// <summary>Reads like another letter with an index i, as authors type it: <c>pi = xi + 1</c>.</summary>
    Indexed,

    /// <summary>Names a statistic, which can itself be partial: <c>partial eta squared</c>.</summary>
    Statistic,

    /// <summary>After a hyphen, the letter of a property: <c>sub-gamma</c>.</summary>
    Suffix,

    /// <summary>A capital letter whose name hardly anything else has.</summary>
    LetterOnly,

    /// <summary>A numeral, or a common name of things: it counts as a letter only if the record has its character elsewhere.</summary>
    Title,

    /// <summary>Also a term of statistics, commerce or medicine: it counts as a letter only next to a quantity.</summary>
    Term,

    /// <summary>Not a Greek letter, but judged like one: <c>ell</c> is a letter, and a wing of a building.</summary>
    Ell,

    /// <summary>Stands for the middle of a list.</summary>
    Ellipsis,

    // Takes an argument, or surrounds one.

    /// <summary>Enlarges the opening bracket after it.</summary>
    Opens,

    /// <summary>Enlarges the closing bracket after it.</summary>
    Closes,

    /// <summary>An accent whose name is rarely a word in papers: before a letter, it applies to that letter.</summary>
    BareAccent,

    /// <summary>As the first word of a group, the font of the rest: <c>{rm loc}</c>.</summary>
    GroupFont,

    /// <summary>Takes letters from another alphabet, where they have another meaning: an expectation, a loss, an algebra.</summary>
    Alphabet,

    /// <summary>Takes letters from the alphabet of number sets: ℝ.</summary>
    DoubleStruck,

    /// <summary>Sets words of prose in a formula.</summary>
    Box,

    /// <summary>Surrounds a URL, which is the business of the rules for URLs.</summary>
    Address,

    // Runs of letters that lost the separators between their parts.

    /// <summary>A word, but also a part of such runs: <c>ntoinfty</c>.</summary>
    Part,

    /// <summary>Not a part of such runs, since too many words contain its letters.</summary>
    Whole,

    /// <summary>Short, but no word ends in it, however long the part before it.</summary>
    EndsNoWord,

    /// <summary>
    /// A short letter that, at the beginning of a run, is proof if the run ends with a comparison or multiplication: <c>rhogg 1</c>.
    /// </summary>
    BeginsRun,

    /// <summary>The sign at the end of such a run.</summary>
    EndsRun,

    /// <summary>Proof by itself in a run, although people write it as a word.</summary>
    Distinct,

    /// <summary>May come right before capitals that are a unit or a name: <c>DeltaLM</c>.</summary>
    BeforeCapitals,

    /// <summary>A plain arrow, which may also follow unknown names.</summary>
    Leads,

    /// <summary>An arrow between two words that lost its dollar signs: <c>EnglishrightarrowGerman</c>. The longest comes first.</summary>
    JoinsWords,

    /// <summary>A sign between two capitalised words that lost its dollar signs: <c>ImagetimesText</c>.</summary>
    JoinsNames,
}
