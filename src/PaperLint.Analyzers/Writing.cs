using System.Diagnostics.CodeAnalysis;
using PaperLint.Rules;

namespace PaperLint.Analyzers;

/// <summary>For whom repairs write: what they put in the place of symbols, scripts, quotation marks and dashes.</summary>
/// <param name="Symbols">What mathematics is written in.</param>
public sealed record Writing(Target Symbols, ScriptStyle Scripts, QuotationMarks Quotes, bool HasDashes)
{
    /// <summary>What people read: real characters everywhere.</summary>
    public static Writing ForReaders { get; } = new(Target.Unicode, ScriptStyle.Unicode, QuotationMarks.Curly, HasDashes: true);

    /// <summary>What programs read: symbols, but nothing that a search for typed text would miss.</summary>
    public static Writing ForPrograms { get; } = new(Target.Unicode, ScriptStyle.Plain, QuotationMarks.Straight, HasDashes: false);

    /// <param name="target">Null leaves it to what is usual for the document.</param>
    /// <param name="scripts">Null leaves it to the target, else to what is usual.</param>
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

    /// <summary>A text as this writing has it; false where it cannot be written so.</summary>
    public bool TryWrite(string text, [NotNullWhen(true)] out string? written)
    {
        written = Symbols == Target.Ascii ? AsciiForm.Of(text) : text;
        return written is not null;
    }
}

/// <summary>Which marks stand around a quotation.</summary>
public enum QuotationMarks
{
    Curly,
    Straight,

    /// <summary>Those that are there.</summary>
    Keep,
}
