using PaperLint.Linting.Caching;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Text.Binary;

namespace PaperLint.Linting;

/// <summary>Decides which documents of a run may have a stored result, and finds its place.</summary>
internal sealed class KnownResults
{
    private readonly LintOptions _options;
    private readonly ProfilePlans _plans;
    private readonly RecordAnalysis _analysis;
    private readonly DatasetRules _dataset;
    private readonly bool _isPossible;

    /// <summary>By settings, what identifies a result besides the document.</summary>
    private readonly Dictionary<DocumentSettings, byte[]> _identities = new(ReferenceEqualityComparer.Instance);

    public KnownResults(LintOptions options, ProfilePlans plans, RecordAnalysis analysis, DatasetRules dataset)
    {
        (_options, _plans, _analysis, _dataset) = (options, plans, analysis, dataset);
        // Analyzers that a program has added are not part of any identity, and surveys that cannot be stored would be incomplete.
        _isPossible = options.Cache is not null && !options.HasOwnAnalyzers && dataset.CanBeStored && BuildIdentity.IsKnown;
    }

    /// <summary>The place of the result of a document; null if its result must not be stored or is not worth it.</summary>
    public ResultSlot? SlotOf(OpenableDocument document)
    {
        // What is judged by other files is no result of one file.
        if (!_isPossible || _analysis.HasEvidence)
            return null;
        return _options.Cache!.SlotOf(document, () => IdentityOf(_plans.SettingsOf(document.Document.Path)));
    }

    private byte[] IdentityOf(DocumentSettings settings)
    {
        if (_identities.TryGetValue(settings, out var known))
            return known;
        var writer = new ValueWriter();
        BuildIdentity.Write(writer);
        SettingsIdentity.Write(writer, settings, BuiltInRules.Load());
        _dataset.WriteIdentity(writer);
        WriteUses(writer, settings);
        return _identities[settings] = Sha256.Of(writer.Written);
    }

    /// <summary>
    /// What a result says of suppressions and decisions depends on which there are, and on the rules that are selected; on the latter
    /// nothing else depends.
    /// </summary>
    private void WriteUses(ValueWriter writer, DocumentSettings settings)
    {
        writer.WriteAll([.. _options.Decisions?.Records ?? []]);
        writer.WriteAll(settings.Suppressions, static (writer, suppression) =>
        {
            writer.Write(suppression.Scope.RuleId);
            writer.Write(suppression.Scope.Record);
            writer.WriteOptional(suppression.Scope.Field);
        });
        if (settings.Suppressions.IsEmpty)
            return;
        writer.WriteAll(_options.Selection.Select);
        writer.WriteAll(_options.Selection.Ignore);
        writer.Write((int)_options.Selection.LeastPrecision);
    }
}
