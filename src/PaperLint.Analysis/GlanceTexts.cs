using PaperLint.Records;
using PaperLint.Text.Pairs;

namespace PaperLint.Analysis;

/// <summary>
/// The texts of a glance that have a role, as analyzers are asked about them. One instance serves the records of one worker, one after the
/// other.
/// </summary>
public sealed class GlanceTexts
{
    [ThreadStatic]
    private static GlanceTexts? _ofThread;

    private readonly List<GlanceText> _made = [];
    private FieldText[] _texts = [];

    /// <summary>The texts of a record that the calling thread looks at, valid until it looks at the next.</summary>
    public static ReadOnlySpan<FieldText> OfOne(RecordGlance glance) => (_ofThread ??= new GlanceTexts()).Of(glance);

    /// <summary>The texts, valid until the next call.</summary>
    public ReadOnlySpan<FieldText> Of(RecordGlance glance)
    {
        var count = 0;
        for (var field = 0; field < glance.Count; field++)
        {
            var role = glance.RoleOf(field);
            if (role == FieldRole.Other)
                continue;
            if (count == _made.Count)
                _made.Add(new GlanceText());
            _made[count++].TurnTo(glance, field, role);
        }

        if (_texts.Length < _made.Count)
            _texts = [.. _made];
        return _texts.AsSpan(0, count);
    }

    private sealed class GlanceText : FieldText
    {
        private readonly PairSet _pairs = new();
        private RecordGlance? _glance;
        private int _field;
        private FieldRole _role;
        private bool _isFilled;

        public override FieldRole Role => _role;

        public override ReadOnlySpan<char> Span => _glance!.TextOf(_field);

        public override PairSet Pairs
        {
            get
            {
                if (!_isFilled)
                    _pairs.Fill(Span);
                _isFilled = true;
                return _pairs;
            }
        }

        public void TurnTo(RecordGlance glance, int field, FieldRole role) =>
            (_glance, _field, _role, _isFilled) = (glance, field, role, false);
    }
}
