using System.Diagnostics.CodeAnalysis;
using PaperLint.Rules;

namespace PaperLint.Analyzers;

/// <summary>Whom fixes write for: what they use for symbols, scripts, quotation marks and dashes.</summary>
/// <param name="Symbols">How mathematics is written.</param>
public sealed record Writing(Target Symbols, ScriptStyle Scripts, QuotationMarks Quotes, bool HasDashes)
{
    /// <summary>For people: real characters everywhere.</summary>
    public static Writing ForReaders { get; } = new(Target.Unicode, ScriptStyle.Unicode, QuotationMarks.Curly, HasDashes: true);

    /// <summary>For programs: symbols, but nothing that a search for typed text would miss.</summary>
    public static Writing ForPrograms { get; } = new(Target.Unicode, ScriptStyle.Plain, QuotationMarks.Straight, HasDashes: false);

    /// <param name="target">Null for what is usual for the document.</param>
    /// <param name="scripts">Null for what the target implies, or else what is usual.</param>
    public static Writing For(Target? target, ScriptStyle? scripts, bool isForReaders)
    {
        var usual = isForReaders ? ForReaders : ForPrograms;
        var writing = target switch
        {
            null => usual,
            Target.Ascii => new Writing(Target.Ascii, ScriptStyle.Plain, QuotationMarks.Straight, HasDashes: false),
            Target.Latex => new Writing(Target.Latex, ScriptStyle.Keep, QuotationMarks.Keep, HasDashes: false),
            Target.Keep => new Writing(Target.Keep, ScriptStyle.Keep, QuotationMarks.Keep, HasDashes: false),
            _ => ForReaders with { Scripts = usual.Scripts },
        };
        return scripts is { } style ? writing with { Scripts = style } : writing;
    }

    /// <summary>The text written this way; false if it cannot be.</summary>
    public bool TryWrite(string text, [NotNullWhen(true)] out string? written)
    {
        written = Symbols == Target.Ascii ? AsciiForm.Of(text) : text;
        return written is not null;
    }
}

/// <summary>The marks around a quotation.</summary>
public enum QuotationMarks
{
    Curly,
    Straight,

    /// <summary>The marks that are already there.</summary>
    Keep,
}
