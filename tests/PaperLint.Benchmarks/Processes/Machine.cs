using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace PaperLint.Benchmarks.Processes;

/// <summary>The machine in words: what explains a figure, and nothing that identifies it.</summary>
internal static class Machine
{
    public static string Words()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}{InstructionSet()}), {memory:N0} GB of memory, {System()}, .NET {Environment.Version}"
        );
    }

    /// <summary>How many processes were running or waiting to, on average in the last minute; null if the system does not say.</summary>
    public static double? Load() =>
        File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : null;

    private static string InstructionSet() =>
        Avx512F.IsSupported ? ", AVX-512"
        : Avx2.IsSupported ? ", AVX2"
        : Sse42.IsSupported ? ", SSE4.2"
        : "";

    private static string System() => OperatingSystem.IsLinux() ? "Linux" : RuntimeInformation.OSDescription;
}
