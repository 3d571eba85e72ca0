using System.IO.Pipes;
using System.Text;
using PaperLint.Fixing;
using PaperLint.Fixing.Planning;

namespace PaperLint.Tests.Fixing.Streaming;

public sealed class StreamLatencyTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_record_leaves_fixed_while_the_producer_pauses()
    {
        using var producer = new AnonymousPipeServerStream(PipeDirection.Out);
        using var input = new AnonymousPipeClientStream(PipeDirection.In, producer.ClientSafePipeHandle);
        using var toUs = new AnonymousPipeServerStream(PipeDirection.In);
        using var output = new AnonymousPipeClientStream(PipeDirection.Out, toUs.ClientSafePipeHandle);
        var told = new List<long>();
        var run = Task.Run(() =>
        {
            var result = new StreamFixRun(FixingFolder.Options, new FixSettings()).Execute(
                "a.txt",
                input,
                output,
                record =>
                {
                    lock (told)
                        told.Add(record.Row);
                },
                CancellationToken.None
            );
            output.Dispose();
            return result;
        });
        var received = new MemoryStream();

        // Each time, the producer waits for the fixed record before it sends more, so nothing else can have triggered it.
        foreach (var (sent, awaited) in Steps())
        {
            await producer.WriteAsync(Encoding.UTF8.GetBytes(sent));
            await ReceiveUntil(awaited);
        }

        producer.Dispose();
        await toUs.CopyToAsync(received).WaitAsync(Long);
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), Encoding.UTF8.GetString(received.ToArray()));
        Assert.Equal(3, (await run.WaitAsync(Long)).Counts.Fixed);
        Assert.Equal([0, 1, 2], told);

        async Task ReceiveUntil(string awaited)
        {
            var buffer = new byte[4096];
            while (!Encoding.UTF8.GetString(received.ToArray()).EndsWith(awaited, StringComparison.Ordinal))
            {
                // Such a pipe blocks even in asynchronous reads.
                var read = await Task.Run(() => toUs.Read(buffer)).WaitAsync(Long);
                Assert.NotEqual(0, read);
                received.Write(buffer, 0, read);
            }
        }
    }

    /// <summary>A record, followed by what shows that it is complete, and the expected end of the output.</summary>
    private static IEnumerable<(string Sent, string Awaited)> Steps()
    {
        var digest = DamagedDigest.Small;
        var second = digest.IndexOf("A Faster Way", StringComparison.Ordinal);
        var third = digest.IndexOf("Costs", StringComparison.Ordinal);
        // A blank line shows that an abstract is complete.
        yield return (digest[..second], "keeps the heat inside for hours.\n");
        yield return (digest[second..third], "by 5% on average, and the sheets stay flat.\n");
        yield return (digest[third..], "stay flat.\n");
    }
}
