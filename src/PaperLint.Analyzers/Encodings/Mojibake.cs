using PaperLint.Analysis;
using PaperLint.Analyzers.Encodings.Misread;
using PaperLint.Analyzers.Languages;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Encodings;

/// <summary>Finds text in UTF-8 that was read in another encoding, and puts back what was meant.</summary>
internal sealed class Mojibake(ActiveRule rule) : RecordAnalyzer([rule.Info])
{
    public const string Name = "encodings/mojibake";

    private static readonly Clue TwoBeyondAscii = Clue.Before(CharacterKinds.BeyondAscii, CharacterKinds.BeyondAscii);

    public override bool MayReport(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (rule.Info.Fields.Contains(field.Role) && TwoBeyondAscii.IsIn(field.Pairs) && MisreadPairs.IndexIn(field.Span) >= 0)
                return true;
        }

        return false;
    }

    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        List<(FieldView Field, IReadOnlyList<Misreading> Found)>? all = null;
        foreach (var field in record.Fields)
        {
            if (rule.Info.Fields.Contains(field.Role) && MisreadingFinder.In(field.Span) is { Count: > 0 } found)
                (all ??= []).Add((field, found));
        }

        if (all is null)
            return;
        var isKnown = IsLanguageKnown(record, all);
        foreach (var (field, found) in all)
        {
            foreach (var misreading in found)
                Report(field, misreading, isKnown, sink);
        }
    }

    private void Report(FieldView field, Misreading misreading, bool isLanguageKnown, FindingSink sink)
    {
        var arguments = new Dictionary<string, string> { ["meaning"] = misreading.Meaning, ["encoding"] = misreading.Encoding.Name };
        var steps = Enumerable.Repeat($"encode {misreading.Encoding.Name}, decode utf-8", misreading.Layers);
        sink.Report(
            new Observation(rule.Info, field, misreading.Span, FixOf(field, misreading, isLanguageKnown), arguments)
            {
                Grounds = string.Join("; ", steps),
            }
        );
    }

    private static ProposedFix FixOf(FieldView field, Misreading misreading, bool isLanguageKnown)
    {
        var isSafe =
            misreading is { IsCertain: true, IsOnly: true }
            && !misreading.MayTakePunctuation(field.Span)
            // Signs are the same in all languages; letters are right in a text that has a language.
            && (isLanguageKnown || !misreading.Meaning.Any(char.IsLetter));
        return new ProposedFix(isSafe ? FixSafety.Safe : FixSafety.Unsafe, misreading.Span, misreading.Meaning);
    }

    /// <summary>The language is that of the record as it would be, since misread words speak for none.</summary>
    private static bool IsLanguageKnown(RecordView record, List<(FieldView Field, IReadOnlyList<Misreading> Found)> all)
    {
        var guess = new LanguageGuess();
        foreach (var field in record.Fields)
        {
            if (field.Role is not (FieldRole.Title or FieldRole.Abstract))
                continue;
            var found = all.Find(one => one.Field == field).Found;
            guess.Add(found is null ? field.Span : MisreadingFinder.Mended(field.Span, found));
        }

        return guess.IsOfSomeLanguage;
    }
}
