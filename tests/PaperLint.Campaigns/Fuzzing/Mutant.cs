namespace PaperLint.Campaigns.Fuzzing;

/// <summary>A broken document. Its number alone determines how it is broken.</summary>
internal sealed record Mutant(int Number, string Kind, Wrapping Wrapping, byte[] Bytes)
{
    /// <summary>The text that was wrapped; null if the wrapped bytes were broken too.</summary>
    public string? Text { get; init; }

    public string Name => $"data.{Kind}{Wrapping.Extension}";

    public override string ToString() =>
        $"mutant {Number} of {Kind} ({Wrapping.Name}), {Bytes.Length} bytes: {Convert.ToBase64String(Bytes)}";

    public static Mutant Of(string kind, int number)
    {
        // Computed rather than taken from string hash codes, which differ from run to run.
        var random = new Random((number * 31) + kind.Length + (kind[0] * 7919));
        // Two thirds are plain files, because the difficult parts are in the formats themselves.
        var wrapping = random.Next(3) > 0 ? Wrapping.All[0] : Wrapping.All[random.Next(Wrapping.All.Count)];
        var text = Mutation.Of(SoundDocuments.Of(kind, random), random, random.Next(0, 5));
        var bytes = wrapping.Wrap(text);
        return random.Next(5) == 0
            ? new Mutant(number, kind, wrapping, Mutation.Of(bytes, random))
            : new Mutant(number, kind, wrapping, bytes) { Text = text };
    }
}
