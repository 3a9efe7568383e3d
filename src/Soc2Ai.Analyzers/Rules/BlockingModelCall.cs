using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Endpoints;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI2005: a thread of the server that waits for a model while a request is handled.</summary>
internal sealed class BlockingModelCall : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI2005");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names => [];

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) =>
        project.MentionsAi && (project.Type("Microsoft.AspNetCore.Http.HttpContext") ?? project.Type("Microsoft.Azure.Functions.Worker.HttpTriggerAttribute") ?? project.Type("Microsoft.AspNetCore.Components.ComponentBase")) is not null
            ? new Check(project)
            : null;

    private sealed class Check(Project project) : IBodyCheck, IFileCheck
    {
        private readonly RequestHandlers _handlers = new(project);
        private readonly BlockingCalls _blocking = new(project);

        void IBodyCheck.Check(Body body)
        {
        }

        void IFileCheck.Check(SourceFile file)
        {
            // Without a name that may lead to a model, nothing in the file does.
            if (!project.Calls.Leads(file.Index, file.Index.Root.FullSpan, file.Stop))
                return;

            var seen = new HashSet<SyntaxNode>();
            foreach (var code in _handlers.In(file.Index.Tree, file.Stop))
            {
                foreach (var operation in code.DescendantsAndSelf())
                {
                    if (operation is IInvocationOperation or IPropertyReferenceOperation && seen.Add(operation.Syntax))
                        Judge(file, operation);
                }
            }
        }

        private void Judge(SourceFile file, IOperation operation)
        {
            var model = project.ModelCall(operation);
            var waited = _blocking.Of(operation, file.Stop);
            if ((model ?? waited) is null || Body(file, operation) is not { } body)
                return;

            var site = body.Site("model call in a request handler", operation, member: model ?? waited);
            if (waited is not null)
                body.Report(Rule, site, operation.Syntax.GetLocation(), [waited], properties: CanAwait(operation, file) ? [new("handler", "true")] : []);
        }

        // Whether the function around it may become asynchronous: the framework alone calls it.
        private bool CanAwait(IOperation operation, SourceFile file) =>
            operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart, file.Stop) switch
            {
                IMethodSymbol { MethodKind: MethodKind.LambdaMethod } => IsMapped(operation),
                IMethodSymbol { MethodKind: MethodKind.Ordinary } method => _handlers.IsHandler(method, file.Stop),
                _ => false,
            };

        // The lambda is a route's handler by itself.
        private bool IsMapped(IOperation operation)
        {
            var at = operation.Parent;
            while (at is not null and not IAnonymousFunctionOperation)
                at = at.Parent;
            var lambda = at;
            for (at = at?.Parent; at is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation; at = at.Parent)
            {
            }

            return lambda is not null && at is IArgumentOperation { Parent: IInvocationOperation mapping } argument && RouteEndpoints.Handler(project, mapping) == argument.Value;
        }

        private static Body? Body(SourceFile file, IOperation operation)
        {
            var at = operation.Syntax.SpanStart;
            var declaration = file.Index.Declarations.LastOrDefault(candidate => candidate.Span.Contains(at));
            return declaration is not null && file.Model.GetDeclaredSymbol(declaration.Node, file.Stop) is { } owner && Root(operation) is { } root ? file.Body(owner, root, declaration.Node) : null;
        }

        private static IOperation Root(IOperation operation)
        {
            while (operation.Parent is { } parent)
                operation = parent;
            return operation;
        }
    }
}
