using System.Text;
using System.Text.Json;
using PaperLint.Records;

namespace PaperLint.Benchmarks.Generating;

/// <summary>The JSON Lines file that generated records are made after.</summary>
internal sealed class PaperModel
{
    private PaperModel(List<ModelRecord> records, Vocabulary vocabulary, long words, long exchangeable)
    {
        Records = records;
        Vocabulary = vocabulary;
        ShareExchangeable = (double)exchangeable / words;
    }

    public List<ModelRecord> Records { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>The share of the words of titles and abstracts that may be exchanged.</summary>
    public double ShareExchangeable { get; }

    /// <exception cref="InvalidDataException">A line is no JSON object, or there is no record with a title.</exception>
    public static PaperModel Of(IEnumerable<byte[]> lines)
    {
        List<Draft> drafts = [.. lines.Where(line => line.Length > 0).Select(Read)];
        drafts.RemoveAll(draft => draft.Title.Equals(default));
        if (drafts.Count == 0)
            throw new InvalidDataException("The model has no record with a title.");
        var vocabulary = new Vocabulary([.. drafts.Select(draft => (draft.Line, draft.Words))]);
        var (records, exchangeable) = (new List<ModelRecord>(drafts.Count), 0L);
        foreach (var draft in drafts)
        {
            draft.Words.RemoveAll(word => !vocabulary.Contains(draft.Line, word));
            exchangeable += draft.Words.Count;
            records.Add(draft.ToRecord());
        }

        return new PaperModel(records, vocabulary, drafts.Sum(draft => (long)draft.AllWords), exchangeable);
    }

    private static Draft Read(byte[] line)
    {
        var draft = new Draft(line);
        var reader = new Utf8JsonReader(line);
        List<(int Start, int Length)> others = [];
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var role = FieldMap.Default.ClaimOf(reader.GetString()!).Role;
            reader.Read();
            draft.HasDate |= role == FieldRole.Date;
            if (reader.TokenType != JsonTokenType.String)
                continue;
            var (start, length) = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            if (role == FieldRole.Title)
                draft.Title = new Range(start, start + length);
            if (role is FieldRole.Title or FieldRole.Abstract)
                draft.AllWords += FreeWords.Find(line.AsSpan(start, length), start, draft.Words);
            else
                others.Add((start, length));
            if (role == FieldRole.Id && draft.Id.Length == 0)
                draft.Id = PaperIds.ChangingPart(Encoding.UTF8.GetString(line, start, length));
        }

        foreach (var (start, length) in others)
            draft.FindId(start, length);
        return draft;
    }

    private sealed class Draft(byte[] line)
    {
        private readonly List<int> _ids = [];

        public byte[] Line => line;

        public Range Title { get; set; }

        public string Id { get; set; } = "";

        public bool HasDate { get; set; }

        public List<FreeWord> Words { get; } = [];

        public int AllWords { get; set; }

        /// <summary>Notes where the id is in a value: in the id itself, or in a URL.</summary>
        public void FindId(int start, int length)
        {
            if (Id.Length == 0)
                return;
            var at = line.AsSpan(start, length).LastIndexOf(Encoding.UTF8.GetBytes(Id));
            if (at >= 0)
                _ids.Add(start + at);
        }

        public ModelRecord ToRecord()
        {
            var words = Words.Select(word => new Patch(word.Start, word.Length, word.Kind, IsInTitle(word.Start)));
            var ids = _ids.Select(start => new Patch(start, Encoding.UTF8.GetByteCount(Id), Kind: null, IsInTitle: false));
            return new ModelRecord(line, Title, Id, HasDate, [.. words.Concat(ids).OrderBy(patch => patch.Start)]);
        }

        private bool IsInTitle(int at) => at >= Title.Start.Value && at < Title.End.Value;
    }
}
