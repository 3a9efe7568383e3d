using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Artifacts;

/// <summary>
/// Where a model's file or bytes come from, backwards from the load: through variables, helpers, paths that are put together, streams, and what
/// the project's own calls pass for a parameter. What configuration or a container gives is not known, and so is not told.
/// </summary>
internal sealed class ArtifactOrigin(Body body)
{
    private const int Deepest = 12;

    private static readonly string[] OpenFolders = ["/tmp/", "/var/tmp/", "/home/", "/users/", "~/", "%temp%", "%tmp%", "%appdata%", "%localappdata%", "%userprofile%", "c:\\temp\\", "c:\\tmp\\", "c:\\users\\"];

    private readonly HashSet<ISymbol> _asked = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IOperation> _roots = [];

    /// <summary>The bodies that the look went through, the load's own first.</summary>
    public IEnumerable<IOperation> Roots => _roots;

    /// <summary>How a message says the origin; null for one that is the team's own or not known.</summary>
    public string? Of(IOperation value)
    {
        _roots.Add(Root(body.Operations[0]));
        return Of(value, 0) ?? (_roots.Any(root => Transfers.FetchesInto(body.Project, root, value, body.Stop)) ? "the network" : null);
    }

    private string? Of(IOperation value, int depth)
    {
        if (depth > Deepest)
            return null;

        foreach (var made in body.Project.Constants.Expressions(value, body.Stop))
        {
            _roots.Add(Root(made));
            if (One(made, depth) is { } origin)
                return origin;
        }

        return null;
    }

    private string? One(IOperation made, int depth)
    {
        switch (made)
        {
            case IInvocationOperation call when Transfers.IsDownload(call.TargetMethod):
                return "the network";
            case IInvocationOperation { TargetMethod: { Name: "GetTempPath" or "GetTempFileName" or "GetRandomFileName", ContainingType.Name: "Path" } }:
            case IInvocationOperation { TargetMethod: { Name: "CreateTempSubdirectory", ContainingType.Name: "Directory" } }:
                return "a temporary folder";
            case IInvocationOperation { TargetMethod: { Name: "GetFolderPath", ContainingType.Name: "Environment" } } folder:
                return folder.Arguments[0].Value is IFieldReferenceOperation { Field.Name: "LocalApplicationData" or "ApplicationData" or "UserProfile" or "MyDocuments" or "Personal" or "Desktop" or "DesktopDirectory" } ? "a folder that users write to" : null;
            case IInvocationOperation call:
                return Parts(call).Select(part => Of(part, depth + 1)).FirstOrDefault(origin => origin is not null);
            case IObjectCreationOperation creation:
                return creation.Arguments.Take(1).Select(argument => argument.Value).Concat(Set(creation)).Select(part => Of(part, depth + 1)).FirstOrDefault(origin => origin is not null);
            case IInterpolatedStringOperation text:
                return Open(made) ?? text.Parts.OfType<IInterpolationOperation>().Select(part => Of(part.Expression, depth + 1)).FirstOrDefault(origin => origin is not null);
            case IBinaryOperation { Type.SpecialType: SpecialType.System_String } sum:
                return Open(made) ?? Of(sum.LeftOperand, depth + 1) ?? Of(sum.RightOperand, depth + 1);
            case IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } instance } member when member.Property.DeclaringSyntaxReferences.IsEmpty && !ConfigurationRead.Is(member):
                return Of(instance, depth + 1);
            case IParameterReferenceOperation parameter:
                return Callers(parameter.Parameter, depth);
            default:
                return Open(made);
        }
    }

    // Calls of the framework hand on what they are given: Path.Combine, File.OpenRead, stream.ToArray. A call that is awaited in between as well.
    private static IEnumerable<IOperation> Parts(IInvocationOperation call)
    {
        if (!call.TargetMethod.DeclaringSyntaxReferences.IsEmpty || ConfigurationRead.Is(call))
            return [];
        return call.TargetMethod.ContainingType.Name is "Path" or "File" or "String" or "FileInfo" or "Convert" or "Task" || call.Instance is null
            ? call.Arguments.Select(argument => argument.Value)
            : [call.Instance];
    }

    private static IEnumerable<IOperation> Set(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Where(set => set.Target is IPropertyReferenceOperation { Property.Name: "ModelPath" or "Path" or "FileName" }).Select(set => set.Value) ?? [];

    private string? Open(IOperation made) => body.Project.Constants.Of(made, body.Stop).Any(origin => origin.Text is { } text && OpenFolders.Any(folder => text.StartsWith(folder, StringComparison.OrdinalIgnoreCase)))
        ? "a folder that users write to"
        : null;

    private string? Callers(IParameterSymbol parameter, int depth)
    {
        if (!_asked.Add(parameter) || parameter.ContainingSymbol is not IMethodSymbol method)
            return null;
        if (Entries.IsEntry(body.Project, parameter, method))
            return "a caller";
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction))
            return null;

        var isCalled = false;
        foreach (var file in body.Project.Index.Written(body.Stop))
        {
            foreach (var place in file.CallsOf(method.Name))
            {
                if (body.Project.Constants.Operation(place, body.Stop) is not IInvocationOperation call || !SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method.OriginalDefinition))
                    continue;

                isCalled = true;
                _roots.Add(Root(call));
                if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } argument && Of(argument.Value, depth + 1) is { } origin)
                    return origin;
            }
        }

        return !isCalled && Entries.IsPublic(method) && !Entries.IsNumber(parameter.Type) ? "a caller" : null;
    }

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
