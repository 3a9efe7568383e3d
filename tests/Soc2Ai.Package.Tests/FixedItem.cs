using System.Collections;
using Microsoft.Build.Framework;

namespace Soc2Ai.Package.Tests;

/// <summary>An item of a build, as a task is handed it: its name, and then pairs of metadata.</summary>
internal sealed class FixedItem(string name, params string[] metadata) : ITaskItem
{
    public string ItemSpec { get; set; } = name;

    public ICollection MetadataNames => metadata.Where((_, i) => i % 2 == 0).ToList();

    public int MetadataCount => metadata.Length / 2;

    public string GetMetadata(string metadataName) => Array.IndexOf(metadata, metadataName) is >= 0 and var at ? metadata[at + 1] : "";

    public void SetMetadata(string metadataName, string metadataValue) => throw new NotSupportedException();

    public void RemoveMetadata(string metadataName) => throw new NotSupportedException();

    public void CopyMetadataTo(ITaskItem destinationItem) => throw new NotSupportedException();

    public IDictionary CloneCustomMetadata() => throw new NotSupportedException();
}
