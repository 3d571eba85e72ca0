using PaperLint.Analysis;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Doubts what a sentence mentions as a piece of text: commands that someone types, searches for or replaces (<c>Type \alpha in the
/// editor</c>), marks, commands and names alone between quotation marks (<c>``\bf''</c>, <c>"beta_1"</c>), and the notation of wikis and
/// shells.
/// </summary>
/// <remarks>Commands with an argument are left out: they are markup in a sentence about editors as in any other.</remarks>
internal sealed class MentionProtector : Protector
{
    private const int Reach = 40;

    private static readonly GuardedRegex Command = new(@"\\[A-Za-z]{2,}");

    private static readonly GuardedRegex CommandOrAccent = new(@"\{?\\(?:[A-Za-z]+|[""'`^~=.])");

    /// <summary>Words right before a piece of text that say what is done with it, or what it is called.</summary>
    private static readonly GuardedRegex HandledBefore = new(
        @"(?i:\b(?:typ(?:e|es|ed|ing)(?: in)?|press(?:es|ed|ing)?|key(?:s|ed|ing)? in|spell(?:s|ed|ing)?|(?:search(?:es|ed|ing)?|grep(?:s|ped|ping)?|look(?:s|ed|ing)?) for|dir|del|cd|occurrences of|auto-?completion of"
            + @"|(?:the|a|each|every|any) (?:string|literal|lexeme|substring|keyword|character sequence|markup|shortcut|abbreviation|snippet)) \(?)\z",
        "typ",
        "press",
        "key",
        "spell",
        "search",
        "grep",
        "look",
        "dir ",
        "del ",
        "cd ",
        "occurrences of",
        "complet",
        "string",
        "literal",
        "lexeme",
        "character sequence",
        "markup",
        "shortcut",
        "abbreviation",
        "snippet"
    );

    /// <summary>
    /// The same as an instruction: a sentence that begins with it says how something is typed, unless it is about formulas.
    /// </summary>
    private static readonly GuardedRegex Order = new(
        @"(?i:(?:^|, |; |\band |\bor |\bthen )(?:enter|insert|write|writing|inserting|replace|hit) \z)",
        "enter",
        "insert",
        "write",
        "writing",
        "replace",
        "hit"
    );

    private static readonly GuardedRegex SpeaksOfTyping = new(
        @"\b(?i:keystrokes?|keyboards?|editors?|input methods?|typed (?:in|by|as|with)|(?:when|while) typing|parsers?|auto-?complet(?:e|es|ed|ion)|lexers?|tokenizers?|tokeniser|syntax highlighting|escape characters?|is an? (?:macro|keyword)|are (?:macros|keywords|abbreviations)|in the (?:sources|source|markup|text file)|the source files?|string literals?)\b|\b(?:Emacs|Agda|Coq|Isabelle|Overleaf|Doxygen)\b",
        "keystroke",
        "keyboard",
        "editor",
        "input method",
        "typed ",
        "while typing",
        "when typing",
        "parser",
        "complet",
        "lexer",
        "tokeni",
        "highlighting",
        "escape character",
        "macro",
        "keyword",
        "abbreviations",
        "in the source",
        "in the markup",
        "in the text file",
        "the source file",
        "string literal",
        "Emacs",
        "Agda",
        "Coq",
        "Isabelle",
        "Overleaf",
        "Doxygen"
    );

    private static readonly GuardedRegex SpeaksOfLetters = new(
        @"(?i:\bin the (?:source|sources|markup|bib file)\b|\bstands? for the [A-Za-z-]* ?(?:letter|sign|character)\b)",
        "in the source",
        "in the markup",
        "in the bib file",
        "stand for the",
        "stands for the"
    );

    /// <summary>A mark or a command alone between quotation marks, which are part of the match.</summary>
    private static readonly GuardedRegex QuotedSource = new(
        @"(?:``|''|[`""“‘'])(?:\\(?:[A-Za-z]+\*?|[^A-Za-z\s])|-{1,3}|[~^_&%$#{}]{1,2})(?:''|[""”’'])"
    );

    /// <summary>A name alone between quotation marks, which may still be TeX's.</summary>
    private static readonly GuardedRegex QuotedName = new(@"(?:``|''|[`""“‘'])(?:[A-Za-z]{2,}(?:[_^-][\w-]+)?)(?:''|[""”’'])");

    private static readonly GuardedRegex Escape = new(@"(?:^|\s)\\[&%_#$,;:!{}\\](?:$|[\s.,;)])");

    private static readonly GuardedRegex SpeaksOfEscapes = new(
        @"(?i:\bescap(?:e|es|ed|ing)\b|\bampersands?\b|\bpercent signs?\b|\bunderscores?\b|\bbackslash)",
        "escap",
        "ampersand",
        "percent sign",
        "underscore",
        "backslash"
    );

    private static readonly GuardedRegex Function = new(@"\\[A-Za-z]+ ->", " ->");

    private static readonly GuardedRegex SpeaksOfWikis = new(
        @"\b(?:Wikipedia|MediaWiki|[Ww]ikitext|[Ww]iki markup)\b",
        "Wikipedia",
        "MediaWiki",
        "wikitext",
        "wiki markup"
    );

    private static readonly GuardedRegex SpeaksOfShells = new(
        @"\b(?:[Bb]race expansions?|[Bb]ash|zsh|[Gg]lobs?|[Gg]lobbing|shell (?:scripts?|commands?|patterns?))\b",
        "brace expansion",
        "bash",
        "zsh",
        "glob",
        "shell "
    );

    private static readonly GuardedRegex BracedWord = new(@"[\w./*-]*\{[^{}\s]{1,80}\}(?:[\w./*-]|\{[^{}\s]{1,80}\})*");

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims) { }

    public override void Doubt(RecordView record, FieldView field, ICollection<TextSpan> doubts)
    {
        if (field.Role is not (FieldRole.Title or FieldRole.Abstract))
            return;
        var text = field.Span;
        if (text.Contains('\\'))
        {
            DoubtCommands(text, doubts);
            DoubtWhere(SpeaksOfEscapes, Escape, text, doubts);
            Function.Collect(text, doubts);
            DoubtWhere(SpeaksOfLetters, CommandOrAccent, text, doubts);
        }

        // With other profiles, fixes of bare names are never safe anyway.
        if (record.Profile.Name == Profile.HuggingFace)
        {
            DoubtLists(text, doubts);
            NamedPrograms.Doubt(text, doubts);
        }

        if (text.ContainsAny("`'\"”’"))
        {
            QuotedSource.Collect(text, doubts, StandsFree);
            DoubtNames(text, doubts);
        }

        if (text.Contains("''", StringComparison.Ordinal))
        {
            foreach (var wiki in SpeaksOfWikis.MatchesIn(text))
                doubts.Add(Sentence.Around(text, wiki));
        }

        if (text.Contains('{'))
            DoubtWhere(SpeaksOfShells, BracedWord, text, doubts);
    }

    private static void DoubtCommands(ReadOnlySpan<char> text, ICollection<TextSpan> doubts)
    {
        var mayBeAboutTyping = SpeaksOfTyping.MayMatch(text);
        var sentence = default(TextSpan);
        var isAboutTyping = false;
        foreach (var command in Command.MatchesIn(text))
        {
            // Most commands in formulas do not follow a space or bracket.
            if ((command.End < text.Length && text[command.End] == '{') || !(mayBeAboutTyping || text[..command.Start] is [.., ' ' or '(']))
                continue;
            if (command.Start >= sentence.End)
            {
                sentence = Sentence.Around(text, command);
                isAboutTyping = SpeaksOfTyping.IsMatch(sentence.Of(text));
            }

            var before = text[Math.Max(sentence.Start, command.Start - Reach)..command.Start].TrimStart();
            if (isAboutTyping || (before is [.., ' ' or '('] && (HandledBefore.IsMatch(before) || Order.IsMatch(before))))
                doubts.Add(command);
        }
    }

    /// <summary>Doubts lists of signs without operands, which mention the signs' names: <c>boxplus, boxminus and boxtimes</c>.</summary>
    private static void DoubtLists(ReadOnlySpan<char> text, ICollection<TextSpan> doubts)
    {
        var words = new LetterRuns(text);
        var previous = default(TextSpan);
        while (words.MoveNext())
        {
            var word = words.Current;
            if (word.Length > 3 && IsSign(word.Of(text)))
            {
                if (previous.Length > 0 && text[previous.End..word.Start] is ", " or ", and " or ", or " or " and " or " or ")
                {
                    doubts.Add(previous);
                    doubts.Add(word);
                }

                previous = word;
            }
            else if (word.Of(text) is not ("and" or "or"))
            {
                previous = default;
            }
        }
    }

    private static bool IsSign(ReadOnlySpan<char> word) =>
        CommandTable.Shared.TryFind(word, out var command)
        && command
            is {
                Reading: Reading.Command,
                Class: CommandClass.Operator or CommandClass.Relation or CommandClass.Arrow or CommandClass.Big
            };

    /// <summary>Doubts quoted names, without the quotation marks.</summary>
    private static void DoubtNames(ReadOnlySpan<char> text, ICollection<TextSpan> doubts)
    {
        foreach (var name in QuotedName.MatchesIn(text))
        {
            if (StandsFree(text, name))
                doubts.Add(
                    TextSpan.FromBounds(
                        name.Start + Marks(name.Of(text)[0], name.Of(text)[1]),
                        name.End - Marks(text[name.End - 1], text[name.End - 2])
                    )
                );
        }
    }

    /// <summary>Whether the match is not part of a word, and its opening mark not an accent: <c>G\"o del's</c>.</summary>
    private static bool StandsFree(ReadOnlySpan<char> text, TextSpan place) =>
        LettersBeside.AreAbsent(text, place) && !(place.Start > 0 && text[place.Start - 1] == '\\');

    private static int Marks(char outer, char inner) => outer == inner ? 2 : 1;

    /// <summary>Doubts the matches in sentences that mention something.</summary>
    private static void DoubtWhere(GuardedRegex speaks, GuardedRegex source, ReadOnlySpan<char> text, ICollection<TextSpan> doubts)
    {
        if (speaks.MayMatch(text))
            source.Collect(text, doubts, (text, place) => speaks.IsMatch(Sentence.Around(text, place).Of(text)));
    }
}
