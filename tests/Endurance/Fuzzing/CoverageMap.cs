using System.Runtime.InteropServices;
using Trace = SharpFuzz.Common.Trace;

namespace Handinger.Endurance.Fuzzing;

/// <summary>Where instrumented code counts the branches that it takes.</summary>
internal static class CoverageMap
{
    // SharpFuzz keeps an address, so it must not move; and any instrumented code writes to it, so it is there for good.
    private static readonly byte[] s_counts = GC.AllocateArray<byte>(1 << 16, pinned: true);

    public static byte[] Counts => s_counts;

    /// <summary>Tells instrumented code of the map. Before that, none may run.</summary>
    public static unsafe void Install() => Trace.SharedMem = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(s_counts, 0);

    /// <summary>Forgets what was counted.</summary>
    public static void Clear()
    {
        Array.Clear(s_counts);
        Trace.PrevLocation = 0;
    }
}
