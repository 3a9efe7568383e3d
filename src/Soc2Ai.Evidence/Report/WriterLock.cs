using System;
using System.IO;
using System.Text;
using System.Threading;
using Soc2Ai.Evidence.Attestation;

namespace Soc2Ai.Evidence.Report;

/// <summary>Lets one writer of this machine at a time put a set of files in place, so that those of two are not mixed. Where the system has no such lock, or somebody holds it too long, the set is written without.</summary>
internal sealed class WriterLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Mutex? _mutex;

    private WriterLock(Mutex? mutex) => _mutex = mutex;

    /// <summary>Waits for the lock of a path.</summary>
    public static WriterLock Take(string path)
    {
        Mutex? mutex = null;
        try
        {
            mutex = new Mutex(initiallyOwned: false, @"Global\soc2ai-" + BundleFile.Of("", Encoding.UTF8.GetBytes(Path.GetFullPath(path))).Sha256.Substring(0, 32));
            if (mutex.WaitOne(Patience))
                return new WriterLock(mutex);
        }
        catch (AbandonedMutexException)
        {
            // Its holder was killed; it is ours.
            return new WriterLock(mutex);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or WaitHandleCannotBeOpenedException or NotSupportedException)
        {
            // Another account's, or a system without shared locks.
        }

        mutex?.Dispose();
        return new WriterLock(null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _mutex?.ReleaseMutex();
        _mutex?.Dispose();
    }
}
