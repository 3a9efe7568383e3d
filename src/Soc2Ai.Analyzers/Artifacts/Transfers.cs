using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Artifacts;

/// <summary>Downloads, and the files that they are written to.</summary>
internal static class Transfers
{
    private static readonly HashSet<string> HttpReads = new(StringComparer.Ordinal)
    {
        "GetByteArrayAsync", "GetStreamAsync", "GetStringAsync", "GetAsync", "SendAsync", "Send", "ReadAsByteArrayAsync", "ReadAsStreamAsync", "ReadAsStream", "CopyToAsync", "PostAsync",
    };

    private static readonly HashSet<string> Writes = new(StringComparer.Ordinal)
    {
        "WriteAllBytes", "WriteAllBytesAsync", "Create", "OpenWrite", "Open", "DownloadFile", "DownloadFileAsync", "DownloadFileTaskAsync", "DownloadTo", "DownloadToAsync", "WriteResponseStreamToFile", "WriteResponseStreamToFileAsync", "ExtractToDirectory", "ExtractToFile", "Move", "Copy",
    };

    /// <summary>Whether a method fetches something over the network.</summary>
    public static bool IsDownload(IMethodSymbol method) => method.ContainingType?.Name switch
    {
        "HttpClient" or "HttpContent" or "HttpMessageInvoker" => HttpReads.Contains(method.Name),
        "WebClient" => method.Name.StartsWith("Download", StringComparison.Ordinal) || method.Name.StartsWith("OpenRead", StringComparison.Ordinal),
        "BlobClient" or "BlobBaseClient" or "BlockBlobClient" or "ShareFileClient" => method.Name.StartsWith("Download", StringComparison.Ordinal) || method.Name.StartsWith("OpenRead", StringComparison.Ordinal),
        "AmazonS3Client" or "IAmazonS3" => method.Name.StartsWith("GetObject", StringComparison.Ordinal) || method.Name.StartsWith("Download", StringComparison.Ordinal),
        "TransferUtility" or "ITransferUtility" => method.Name.StartsWith("Download", StringComparison.Ordinal),
        "StorageClient" => method.Name.StartsWith("DownloadObject", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether a body downloads something and writes it to the file that is loaded.</summary>
    public static bool FetchesInto(Project project, IOperation root, IOperation loaded, CancellationToken stop)
    {
        var operations = root.DescendantsAndSelf().ToList();
        if (!operations.Any(operation => operation is IInvocationOperation call && IsDownload(call.TargetMethod)))
            return false;

        var names = Names(project, loaded, stop);
        return operations.Any(operation => Target(operation).Any(target => Names(project, target, stop).Overlaps(names)));
    }

    // The paths that an operation may write to.
    private static IEnumerable<IOperation> Target(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } call when Writes.Contains(method.Name) || IsDownload(method) => call.Arguments.Select(argument => argument.Value).Where(value => value.Type?.SpecialType == SpecialType.System_String),
        IObjectCreationOperation { Type.Name: "FileStream" or "StreamWriter" or "FileInfo" } creation => creation.Arguments.Take(1).Select(argument => argument.Value),
        _ => [],
    };

    // A path is known by its variables, by what they are set to, and by its text.
    private static HashSet<object> Names(Project project, IOperation value, CancellationToken stop)
    {
        var names = new HashSet<object>();
        foreach (var part in value.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation local)
                names.Add(local.Local);
            else if (part is IParameterReferenceOperation parameter)
                names.Add(parameter.Parameter);
            else if (part is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member && !member.Member.DeclaringSyntaxReferences.IsEmpty)
                names.Add(member.Member);
        }

        // What a variable is set to is the same place in every body that the look goes through.
        foreach (var made in project.Constants.Expressions(value, stop))
            names.Add(made.Syntax);

        foreach (var origin in project.Constants.Of(value, stop))
        {
            if (origin.Text is { Length: > 3 } text)
                names.Add(text);
        }

        return names;
    }
}
