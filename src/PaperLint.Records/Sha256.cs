using System.Buffers.Binary;
using System.Numerics;

namespace PaperLint.Records;

/// <summary>
/// SHA-256 (FIPS 180-4) of short messages, in C#. That of .NET loads OpenSSL on first use, which takes longer than all the hashes of a
/// usual run; journals, which need the hashes of whole files, use that one.
/// </summary>
public static class Sha256
{
    /// <summary>The length of a hash, in bytes.</summary>
    public const int HashBytes = 32;

    private const int BlockBytes = 64;
    private const int LengthBytes = sizeof(ulong);
    private const int Words = BlockBytes / sizeof(uint);

    /// <summary>The fractional parts of the square roots of the first 8 primes.</summary>
    private static ReadOnlySpan<uint> Start =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    /// <summary>The fractional parts of the cube roots of the first 64 primes.</summary>
    private static ReadOnlySpan<uint> Rounds =>
        [
            0x428a2f98,
            0x71374491,
            0xb5c0fbcf,
            0xe9b5dba5,
            0x3956c25b,
            0x59f111f1,
            0x923f82a4,
            0xab1c5ed5,
            0xd807aa98,
            0x12835b01,
            0x243185be,
            0x550c7dc3,
            0x72be5d74,
            0x80deb1fe,
            0x9bdc06a7,
            0xc19bf174,
            0xe49b69c1,
            0xefbe4786,
            0x0fc19dc6,
            0x240ca1cc,
            0x2de92c6f,
            0x4a7484aa,
            0x5cb0a9dc,
            0x76f988da,
            0x983e5152,
            0xa831c66d,
            0xb00327c8,
            0xbf597fc7,
            0xc6e00bf3,
            0xd5a79147,
            0x06ca6351,
            0x14292967,
            0x27b70a85,
            0x2e1b2138,
            0x4d2c6dfc,
            0x53380d13,
            0x650a7354,
            0x766a0abb,
            0x81c2c92e,
            0x92722c85,
            0xa2bfe8a1,
            0xa81a664b,
            0xc24b8b70,
            0xc76c51a3,
            0xd192e819,
            0xd6990624,
            0xf40e3585,
            0x106aa070,
            0x19a4c116,
            0x1e376c08,
            0x2748774c,
            0x34b0bcb5,
            0x391c0cb3,
            0x4ed8aa4a,
            0x5b9cca4f,
            0x682e6ff3,
            0x748f82ee,
            0x78a5636f,
            0x84c87814,
            0x8cc70208,
            0x90befffa,
            0xa4506ceb,
            0xbef9a3f7,
            0xc67178f2,
        ];

    /// <returns>The <see cref="HashBytes"/> bytes of the hash.</returns>
    public static byte[] Of(ReadOnlySpan<byte> message)
    {
        var hash = new byte[HashBytes];
        Of(message, hash);
        return hash;
    }

    /// <param name="hash">Receives the <see cref="HashBytes"/> bytes of the hash.</param>
    public static void Of(ReadOnlySpan<byte> message, Span<byte> hash)
    {
        Span<uint> state = stackalloc uint[Start.Length];
        Start.CopyTo(state);
        var rest = message;
        for (; rest.Length >= BlockBytes; rest = rest[BlockBytes..])
            Add(rest[..BlockBytes], state);

        // The message ends with a bit, zeros, and its length in bits; if that does not fit, in a block more.
        Span<byte> end = stackalloc byte[2 * BlockBytes];
        end.Clear();
        rest.CopyTo(end);
        end[rest.Length] = 0x80;
        end = end[..(rest.Length + 1 + LengthBytes <= BlockBytes ? BlockBytes : 2 * BlockBytes)];
        BinaryPrimitives.WriteUInt64BigEndian(end[^LengthBytes..], 8 * (ulong)message.Length);
        for (; !end.IsEmpty; end = end[BlockBytes..])
            Add(end[..BlockBytes], state);

        for (var at = 0; at < state.Length; at++)
            BinaryPrimitives.WriteUInt32BigEndian(hash[(at * sizeof(uint))..], state[at]);
    }

    private static void Add(ReadOnlySpan<byte> block, Span<uint> state)
    {
        Span<uint> schedule = stackalloc uint[Rounds.Length];
        for (var at = 0; at < Words; at++)
            schedule[at] = BinaryPrimitives.ReadUInt32BigEndian(block[(at * sizeof(uint))..]);
        for (var at = Words; at < schedule.Length; at++)
        {
            var (near, far) = (schedule[at - 2], schedule[at - 15]);
            var small = BitOperations.RotateRight(far, 7) ^ BitOperations.RotateRight(far, 18) ^ (far >> 3);
            var large = BitOperations.RotateRight(near, 17) ^ BitOperations.RotateRight(near, 19) ^ (near >> 10);
            schedule[at] = schedule[at - 16] + small + schedule[at - 7] + large;
        }

        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var at = 0; at < schedule.Length; at++)
        {
            var one = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            var chosen = h + one + ((e & f) ^ (~e & g)) + Rounds[at] + schedule[at];
            var zero = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
            var most = zero + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + chosen, c, b, a, chosen + most);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}
