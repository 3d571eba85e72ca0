namespace PaperLint.Formats.Foreign;

/// <summary>File extensions of kinds of text that PaperLint does not read.</summary>
internal static class ForeignExtensions
{
    private static readonly Dictionary<string, string> Seems = new(StringComparer.OrdinalIgnoreCase);

    static ForeignExtensions()
    {
        Add("BibTeX", ".bib", ".bibtex", ".biblatex");
        Add("RIS", ".ris");
        Add("a MEDLINE export", ".nbib", ".medline");
        Add("an EndNote export", ".enw", ".enl");
        Add("a Web of Science export", ".isi", ".ciw");
        Add("YAML", ".yml", ".yaml");
        Add("TOML", ".toml");
        Add("a configuration file", ".ini", ".cfg", ".conf", ".properties", ".env");
        Add("Markdown", ".md", ".markdown", ".mdx", ".rmd", ".qmd");
        Add("reStructuredText", ".rst", ".rest");
        Add("LaTeX source", ".tex", ".latex", ".ltx", ".sty", ".cls", ".dtx", ".bbl");
        Add("HTML", ".html", ".htm", ".xhtml");
        Add("XML", ".xml", ".xsl", ".xsd", ".svg", ".rdf", ".nxml");
        Add("a diff", ".diff", ".patch");
        Add("subtitles", ".srt", ".vtt", ".sub", ".ass");
        Add("a log", ".log");
        Add(
            "source code",
            ".py",
            ".pyi",
            ".cs",
            ".fs",
            ".vb",
            ".java",
            ".kt",
            ".scala",
            ".c",
            ".h",
            ".cc",
            ".cpp",
            ".hpp",
            ".cxx",
            ".m",
            ".mm",
            ".swift",
            ".go",
            ".rs",
            ".js",
            ".mjs",
            ".cjs",
            ".jsx",
            ".ts",
            ".tsx",
            ".rb",
            ".php",
            ".pl",
            ".pm",
            ".lua",
            ".r",
            ".jl",
            ".hs",
            ".ml",
            ".ex",
            ".erl",
            ".clj",
            ".lisp",
            ".el",
            ".sql",
            ".sh",
            ".bash",
            ".zsh",
            ".ps1",
            ".bat",
            ".cmake",
            ".css",
            ".scss",
            ".less",
            ".tcl",
            ".asm",
            ".s",
            ".f90",
            ".f",
            ".pas",
            ".dart",
            ".vue",
            ".ipynb"
        );
    }

    /// <summary>What the file seems to be by its name; null if the extension is not known.</summary>
    public static ForeignContent? Of(string path) =>
        Seems.TryGetValue(Path.GetExtension(path), out var seems) ? new ForeignContent(seems) : null;

    private static void Add(string seems, params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
            Seems[extension] = seems;
    }
}
