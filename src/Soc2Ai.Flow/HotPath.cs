using System.Runtime.CompilerServices;

namespace Soc2Ai.Flow;

/// <summary>Marks the methods that every walked body goes through.</summary>
internal static class HotPath
{
    /// <summary>A compilation lasts seconds: what runs all through it is compiled well at once, and not first badly. (The name of the value is newer than this target framework; older runtimes ignore it.)</summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
