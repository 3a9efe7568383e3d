using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Weights;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI4004: a file of model weights that is created, written or copied without encryption.</summary>
internal sealed class UnencryptedWeights : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI4004");

    private static readonly HashSet<string> Exports = ["ConvertToOnnx", "ModelOperationsCatalog", "MLContext", "Model"];

    private static readonly HashSet<string> Writers =
        ["ConvertToOnnx", "Save", "save", "SaveToFile", "FileStream", "StreamWriter", "WriteAllBytes", "WriteAllBytesAsync", "Create", "OpenWrite", "Open", "OpenHandle", "Copy", "CopyTo", "CreateFromDirectory", "export"];

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names => [];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.UsesAi ? new Check(project) : null;

    private sealed class Check(Project project) : IBodyCheck, IFileCheck
    {
        void IBodyCheck.Check(Body body)
        {
        }

        void IFileCheck.Check(SourceFile file)
        {
            // A path of weights is written down in the file, or a trained model is at hand there.
            if (file.Index.PlacesOf(Exports).IsEmpty && !file.Index.Texts.Any(static text => WeightsFile.Is(text.Text)))
                return;

            var places = file.Index.PlacesOf(Writers);
            foreach (var declaration in places.IsEmpty ? [] : file.Index.Declarations)
            {
                if (!places.In(declaration.Span) || Bodies.Bind(file.Model, declaration.Node, file.Stop) is not { } bound)
                    continue;

                var body = file.Body(bound.Owner, bound.Root, bound.Declaration);
                var opened = OpenedForModels(body);
                foreach (var operation in body.Operations)
                {
                    if (opened.Contains(operation.Syntax))
                        continue;
                    if (operation is IInvocationOperation call)
                        Judge(body, call, call.TargetMethod, call.Arguments);
                    else if (operation is IObjectCreationOperation { Constructor: { } constructor } creation)
                        Judge(body, creation, constructor, creation.Arguments);
                }
            }
        }

        // The finding stands where the model is saved, not where its file was opened.
        private HashSet<SyntaxNode> OpenedForModels(Body body)
        {
            var opened = new HashSet<SyntaxNode>();
            foreach (var operation in body.Operations)
            {
                if (operation is IInvocationOperation { Arguments: [.., { Value: var stream }] } call && SavesModel(call.TargetMethod))
                {
                    foreach (var made in project.Constants.Expressions(stream, body.Stop))
                        opened.Add(made.Syntax);
                }
            }

            return opened;
        }

        private static bool SavesModel(IMethodSymbol method) => method.Name is "Save" or "ConvertToOnnx" && method.ContainingType.Name is "ModelOperationsCatalog" or "OnnxExportExtensions";

        private void Judge(Body body, IOperation write, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
        {
            if (!Writers.Contains(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name) || Place(write, method, arguments, body.Stop) is not { } place)
                return;

            var site = body.Site("weights write", place, member: Components.Name(method));
            if (!IsSealed(write, arguments, body.Stop))
                body.Report(Rule, site, place.Syntax.GetLocation(), [Components.Name(method)]);
        }

        // The path, or the stream that a model is saved to.
        private IOperation? Place(IOperation write, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, CancellationToken stop)
        {
            if (method.Name is "Open" or "OpenHandle" or ".ctor" && !Creates(arguments, method))
                return null;
            if (SavesModel(method))
            {
                var to = arguments[arguments.Length - 1].Value;
                return method.Parameters[method.Parameters.Length - 1].Type.SpecialType == SpecialType.System_String || IsFile(to, stop) ? to : null;
            }

            foreach (var argument in arguments)
            {
                if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter is { Name: not ("sourceFileName" or "sourceDirectoryName") and var name, Type.SpecialType: SpecialType.System_String }
                    && (name is "path" or "destFileName" or "destinationArchiveFileName" || !IsFramework(method)) && WeightsFile.IsPath(project, argument.Value, stop))
                {
                    return argument.Value;
                }
            }

            return method is { Name: "Create" or "OpenWrite", ContainingType.Name: "FileInfo" } && write is IInvocationOperation { Instance: { } info } && WeightsFile.IsPath(project, info, stop) ? info : null;
        }

        private static bool IsFramework(IMethodSymbol method) => method.ContainingNamespace?.ToDisplayString().StartsWith("System", System.StringComparison.Ordinal) == true;

        private bool IsFile(IOperation stream, CancellationToken stop)
        {
            foreach (var made in project.Constants.Expressions(stream, stop))
            {
                if (made is IInvocationOperation { TargetMethod.ContainingType.Name: "File" or "FileInfo" } or IObjectCreationOperation { Type.Name: "FileStream" })
                    return true;
            }

            return false;
        }

        private static bool Creates(ImmutableArray<IArgumentOperation> arguments, IMethodSymbol method)
        {
            if (method.ContainingType.Name == "StreamWriter")
                return true;

            var creates = false;
            foreach (var argument in arguments)
            {
                if (argument.Value is IFieldReferenceOperation { Field: { ContainingType.Name: var type, Name: var name } })
                    creates |= (type == "FileMode" && name is not "Open") || (type == "FileAccess" && name is "Write" or "ReadWrite");
            }

            return creates;
        }

        private bool IsSealed(IOperation write, ImmutableArray<IArgumentOperation> arguments, CancellationToken stop)
        {
            var sealing = new Sealing(project, stop);
            return sealing.IsWrapped(write) || arguments.Any(argument => argument.Parameter?.Name is "bytes" or "stream" && sealing.IsSealed(argument.Value));
        }
    }
}
