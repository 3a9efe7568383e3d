using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Soc2Ai.Evidence.Findings;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Governance;

/// <summary>Where project files and central package files name a package.</summary>
internal sealed class PackagePlaces
{
    private static readonly string[] Elements = ["PackageVersion", "GlobalPackageReference", "PackageReference"];

    // Nothing outside of the file is opened for it, whatever it says of itself.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private readonly Dictionary<string, XDocument?> _files = new(StringComparer.Ordinal);

    /// <summary>The place in a file: the element's <c>Include</c>; the file's first line where it has none.</summary>
    public LogLocation Find(string file, string id)
    {
        var uri = SourceTree.FileUri(file);
        if (!_files.TryGetValue(file, out var document))
            _files[file] = document = Load(file);

        var named = document?.Descendants().Where(element => Elements.Contains(element.Name.LocalName)).SelectMany(element => element.Attributes())
            .Where(attribute => attribute.Name.LocalName is "Include" or "Update" && attribute.Value.Split(';').Any(part => string.Equals(part.Trim(), id, StringComparison.OrdinalIgnoreCase))).ToList() ?? [];
        if (named.OrderByDescending(attribute => attribute.Parent!.Attributes().Any(other => other.Name.LocalName is "Version" or "VersionOverride")).FirstOrDefault() is not { } found)
            return new LogLocation(uri, 1, 1, 1, 1);

        var at = (IXmlLineInfo)found;
        return new LogLocation(uri, at.LineNumber, at.LinePosition, at.LineNumber, at.LinePosition + found.Name.LocalName.Length + found.Value.Length + 3);
    }

    private static XDocument? Load(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var reader = XmlReader.Create(stream, Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }
}
