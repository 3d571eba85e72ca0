namespace PaperLint.Tests.Rules;

/// <summary>Valid files, in which tests make mistakes.</summary>
public static class SoundFiles
{
    public const string RulePath = "rules/latex/escaped-character.yml";

    public const string Rule = """
        id: LTX0002
        name: escaped-character
        summary: A TeX escape is left in prose.
        message: "'{match}' is a leftover TeX escape for '{fix}'."
        severity: warning
        precision: high
        status: preview
        since: 0.1.0
        fields: [title, abstract]
        tags: [tex]
        why: |
          Readers stumble over it.
        what-to-do: |
          Remove the backslash.
        match:
          pattern: '\\(?<at>[%&_#])'
          requires: ['\']
          unless:
            - before: 'https?://\S*'
        fix:
          title: Remove the backslash
          safety: safe
          replace: '$1'
        examples:
          - text: 'gains 5[|\%|] here'
            fixed: 'gains 5% here'
            note: a percent sign
          - text: 'https://example.org/a\_b'
            profile: arxiv

        """;

    public const string RuleSet = """
        name: huggingface
        title: Texts from Hugging Face pages, feeds and digests.
        profile: huggingface
        extends: [recommended]
        rules:
          LTX0002: { fix: unsafe }
          LTX0003: { severity: warning, options: { shortest-run: 4 } }

        """;

    public const string Recommended = """
        name: recommended
        title: Rules that are right for every profile.
        rules:
          LTX0002: info

        """;

    public const string Configuration = """
        extends: [huggingface]
        rules: { LTX0002: off }
        profile: huggingface
        fail-on: warning
        exclude: ['old/**']

        """;

    /// <summary>A rule with options whose analyzer is written in C#.</summary>
    public const string AnalyzerRule = """
        id: LTX0003
        name: stripped-island
        summary: A command has lost its backslash.
        message: "'{match}' was '{original}'."
        severity: error
        precision: very-high
        status: stable
        since: 0.1.0
        fact: source
        why: The symbol is gone.
        what-to-do: Restore it.
        match:
          analyzer: latex/islands
          kind: stripped
          options: { shortest-run: 3, strict: true, words: [times, infty] }
        examples:
          - text: 'a [|3times|] speedup'

        """;

    /// <summary>A rule that compares records with one another.</summary>
    public const string DatasetRule = """
        id: DUP0001
        name: twin
        summary: A title stands twice.
        message: "'{match}' stands twice."
        severity: warning
        precision: high
        status: preview
        since: 0.1.0
        fields: [title]
        why: It counts twice.
        what-to-do: Remove one.
        match:
          analyzer: duplicates/titles
          kind: within
        examples:
          - text: '[|A title|]'
            field: title

        """;

    /// <summary>The content of <c>rules/</c>, without mistakes.</summary>
    public static Dictionary<string, string> BuiltIn() =>
        new(StringComparer.Ordinal)
        {
            ["latex/escaped-character.yml"] = Rule,
            ["latex/stripped-island.yml"] = AnalyzerRule,
            ["duplicates/twin.yml"] = DatasetRule,
            ["recommended.yml"] = Recommended,
            ["huggingface.yml"] = RuleSet,
        };

    /// <summary>The rule with a different kind of match, and no fix.</summary>
    public static string RuleWith(string match, string fields = "[abstract]") =>
        $"""
            id: LTX0004
            name: other-kind
            summary: Something is wrong.
            message: "'{'{'}match{'}'}' is wrong."
            severity: info
            precision: low
            status: preview
            since: 0.1.0
            fields: {fields}
            why: Because.
            what-to-do: Mend it.
            match: {match}
            examples:
              - text: 'a [|b|]'

            """;
}
