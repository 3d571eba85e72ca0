using System.Text;

namespace PaperLint.Benchmarks.Generating;

/// <summary>What a generator is asked for, apart from the size.</summary>
/// <param name="Changed">The share of words that are exchanged.</param>
/// <param name="Damaged">The share of records that get damage which a safe fix repairs.</param>
internal sealed record GeneratorOptions(ulong Seed = 1, double Changed = 0.3, double Damaged = 0);

/// <summary>
/// Makes records like those of a model, in its order, again and again: each with an id and a title of its own, and with some of its words
/// exchanged for others from the same model.
/// </summary>
internal sealed class PaperGenerator
{
    private const int Tries = 5;

    private readonly PaperModel _model;
    private readonly GeneratorOptions _options;
    private readonly SplitMix _random;
    private readonly PaperIds _ids;
    private readonly HashSet<ulong> _titles = [];
    private readonly double _probability;
    private byte[] _line = new byte[1 << 16];
    private int _length;
    private int _next;

    public PaperGenerator(PaperModel model, GeneratorOptions options)
    {
        _model = model;
        _options = options;
        _random = new SplitMix(options.Seed);
        _ids = new PaperIds(new SplitMix(options.Seed + 1), PaperIds.LastMonth(model.Records.Select(record => record.Id)));
        _probability = Math.Min(1, options.Changed / model.ShareExchangeable);
    }

    public long Records { get; private set; }

    /// <summary>The share of words that are exchanged: what was asked for, unless too few words can be.</summary>
    public double Changed => _probability * _model.ShareExchangeable;

    /// <summary>How many records have a title that an earlier one has, because no other could be found.</summary>
    public long RepeatedTitles { get; private set; }

    /// <summary>Makes the next record.</summary>
    /// <returns>Its line with the line break, until the next call.</returns>
    public ReadOnlySpan<byte> Next()
    {
        Records++;
        for (var skipped = 0; ; skipped++)
        {
            var record = _model.Records[_next];
            _next = (_next + 1) % _model.Records.Count;
            var isLast = skipped == _model.Records.Count;
            // A title that leaves little to exchange gets more of it exchanged, so that it does not come up again.
            for (var tries = 0; tries < Tries; tries++)
            {
                var title = Write(record, Math.Min(1, _probability * (1 + tries)));
                var isNew = _titles.Add(title);
                if (!isNew && isLast && tries == Tries - 1)
                    RepeatedTitles++;
                if (isNew || (isLast && tries == Tries - 1))
                    return _line.AsSpan(0, _length);
                if (!record.CanHaveOtherTitle)
                    break;
            }
        }
    }

    /// <returns>A hash of the letters and digits of the title.</returns>
    private ulong Write(ModelRecord record, double ofTitle)
    {
        ReadOnlySpan<byte> line = record.Line;
        var (at, titleStart, titleEnd) = (0, 0, 0);
        var id = record.Id.Length > 0 ? _ids.Next(record.Id, record.HasDate) : "";
        var damage = _options.Damaged > 0 && _random.Chance(_options.Damaged) ? _random.Below(record.Patches.Length) : -1;
        _length = 0;
        for (var i = 0; i <= record.Patches.Length; i++)
        {
            var next = i < record.Patches.Length ? record.Patches[i] : new Patch(line.Length, 0, Kind: null, IsInTitle: false);
            Mark(record.Title.Start.Value, ref titleStart);
            Mark(record.Title.End.Value, ref titleEnd);
            Append(line[at..next.Start]);
            at = next.Start + next.Length;
            if (i == record.Patches.Length)
                break;
            if (next.Kind is not { } kind)
                Append(Encoding.UTF8.GetBytes(id));
            else if (_random.Chance(next.IsInTitle ? ofTitle : _probability))
                Append(Other(line, next, kind));
            else
                Append(line.Slice(next.Start, next.Length));
            if (i >= damage && damage >= 0 && next is { Kind: not null, IsInTitle: false } && line[at] == ' ')
            {
                // Every profile takes a space before a comma for damage, and repairs it.
                Append(" ,"u8);
                damage = -1;
            }

            // Where in the new line a place of the old one is, if it lies between this patch and the one before.
            void Mark(int place, ref int mark)
            {
                if (place >= at && place <= next.Start)
                    mark = _length + place - at;
            }
        }

        Append("\n"u8);
        return HashOf(_line.AsSpan(titleStart..titleEnd));
    }

    /// <summary>A word of the same kind that the text does not have just before or after this place: a word said twice is damage.</summary>
    private ReadOnlySpan<byte> Other(ReadOnlySpan<byte> line, Patch patch, WordKind kind)
    {
        for (var tries = 0; tries < 4; tries++)
        {
            var word = _model.Vocabulary.Draw(kind, _random);
            if (!FreeWords.EndsWith(_line.AsSpan(0, _length), word) && !FreeWords.StartsWith(line[(patch.Start + patch.Length)..], word))
                return word;
        }

        return line.Slice(patch.Start, patch.Length);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _line.Length)
            Array.Resize(ref _line, Math.Max(2 * _line.Length, _length + bytes.Length));
        bytes.CopyTo(_line.AsSpan(_length));
        _length += bytes.Length;
    }

    private static ulong HashOf(ReadOnlySpan<byte> title)
    {
        var hash = 14_695_981_039_346_656_037;
        foreach (var b in title)
        {
            if (b >= 0x80 || char.IsAsciiLetterOrDigit((char)b))
                hash = (hash ^ (byte)(b is >= (byte)'A' and <= (byte)'Z' ? b | 0x20 : b)) * 1_099_511_628_211;
        }

        return hash;
    }
}
