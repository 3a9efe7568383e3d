using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Soc2Ai.Performance.Processes;

/// <summary>A process of which the kernel itself says what it took, to the last moment.</summary>
internal static class LinuxProcess
{
    private const int Interrupted = 4;

    // The shell is replaced by the command: what is waited for is the command itself.
    private const string Script = """log=$1; seconds=$2; shift 2; ulimit -t "$seconds"; exec "$@" >"$log" 2>&1 </dev/null""";

    /// <summary>Runs a command to its end.</summary>
    public static Usage Run(IReadOnlyList<string> command, TimeSpan limit)
    {
        var log = Path.GetTempFileName();
        try
        {
            string?[] arguments = ["sh", "-c", Script, "sh", log, ((long)limit.TotalSeconds).ToString(CultureInfo.InvariantCulture), .. command, null];
            string?[] environment = [.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}"), null];
            var watch = Stopwatch.StartNew();
            var error = Spawn(out var id, "/bin/sh", 0, 0, arguments, environment);
            if (error != 0)
                throw new Win32Exception(error);

            int status;
            Resources resources;
            while (Wait(id, out status, 0, out resources) < 0)
            {
                if (Marshal.GetLastPInvokeError() is not Interrupted and var failure)
                    throw new Win32Exception(failure);
            }

            var wall = watch.Elapsed.TotalSeconds;
            var signal = status & 0x7f;
            return new Usage(signal == 0 ? (status >> 8) & 0xff : -signal, resources.User.Seconds + resources.System.Seconds, wall, resources.PeakKilobytes * 1024, File.ReadAllText(log));
        }
        finally
        {
            File.Delete(log);
        }
    }

    [DllImport("libc", EntryPoint = "posix_spawn", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Spawn(out int id, string path, nint fileActions, nint attributes, string?[] arguments, string?[] environment);

    [DllImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static extern int Wait(int id, out int status, int options, out Resources resources);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        private readonly long _seconds;
        private readonly long _microseconds;

        public double Seconds => _seconds + (_microseconds / 1e6);
    }

    // `struct rusage` of 64-bit Linux; the last thirteen numbers are of no use here.
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct Resources
    {
        public readonly Time User;
        public readonly Time System;
        public readonly long PeakKilobytes;
    }
}
