using System;
using System.IO;
using System.Threading;
using Soc2Ai.Evidence.Attestation;

namespace Soc2Ai.Evidence.Report;

/// <summary>A file that stands whole on disk, beside the one that it is to replace. Files that belong together are all staged before the first is committed: where one of them finds no room, what stood there stands there still.</summary>
internal sealed class StagedFile : IDisposable
{
    private const int Attempts = 10;

    // Locked as long as it is open, so that no other writer takes it for a leftover.
    private readonly FileStream _content;
    private bool _isCommitted;

    private StagedFile(string path, FileStream content)
    {
        Path = path;
        _content = content;
    }

    /// <summary>Where it is to stand.</summary>
    public string Path { get; }

    /// <summary>Writes what an action puts into a stream.</summary>
    /// <exception cref="IOException">The file cannot be written; nothing is left of it.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static StagedFile Write(string path, Action<Stream> write)
    {
        var folder = AtomicFile.Prepare(path);
        AtomicFile.RemoveLeftovers(folder, System.IO.Path.GetFileName(path));
        var file = new StagedFile(path, new FileStream(AtomicFile.Temporary(path), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
        try
        {
            write(file._content);
            file._content.Flush(flushToDisk: true);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What a statement says of it.</summary>
    public BundleFile Subject()
    {
        _content.Position = 0;
        return BundleFile.Of(System.IO.Path.GetFileName(Path), _content);
    }

    /// <summary>Puts it in place of what stands there.</summary>
    /// <exception cref="IOException">That is held by somebody.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public void Commit()
    {
        _content.Dispose();
        for (var attempt = 1; !_isCommitted; attempt++)
        {
            try
            {
                AtomicFile.Replace(_content.Name, Path);
                _isCommitted = true;
            }
            catch (Exception error) when (attempt < Attempts && (error is IOException or UnauthorizedAccessException))
            {
                // A reader holds the old file for a moment.
                Thread.Sleep(10 * attempt);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isCommitted)
            return;

        try
        {
            _content.Dispose();
        }
        catch (IOException)
        {
            // What a full disk did not take is still to be written.
        }

        AtomicFile.TryDelete(_content.Name);
    }
}
