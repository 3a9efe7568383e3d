using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>Whether a registered function is put into an <c>ApprovalRequiredAIFunction</c> on its way to the model: at once, by a helper, through a variable, or with the list that it is in.</summary>
internal sealed class WrappedTools(Project project)
{
    private const int Most = 200;

    /// <summary>Whether it is.</summary>
    public bool Covers(IOperation registration, CancellationToken stop) => new Walk(project, stop).Reaches(registration, 0);

    private sealed class Walk(Project project, CancellationToken stop)
    {
        private const int Deepest = 12;

        private readonly HashSet<object> _seen = [];

        public bool Reaches(IOperation value, int depth)
        {
            if (depth > Deepest || _seen.Count > Most || !_seen.Add(value))
                return false;

            stop.ThrowIfCancellationRequested();
            for (IOperation child = value, at = value.Parent!; at is not null; child = at, at = at.Parent!)
            {
                switch (at)
                {
                    case IObjectCreationOperation creation:
                        return Requires(creation.Type);
                    case IArgumentOperation { Parent: IObjectCreationOperation creation }:
                        return Requires(creation.Type);
                    case IArgumentOperation { Parent: IInvocationOperation call } argument:
                        return Given(call, argument, depth);
                    case IInvocationOperation call when call.Instance == child:
                        return Called(call, depth);
                    case IVariableDeclaratorOperation or IFieldInitializerOperation or IPropertyInitializerOperation or ISimpleAssignmentOperation:
                        return Uses.Target(child) is { } holder && (holder is IFieldSymbol or IPropertySymbol ? Everywhere(holder) : Uses.Of(project, value, holder, stop)).Any(use => !use.Syntax.Span.Contains(value.Syntax.Span) && Reaches(use, depth + 1));
                    case IForEachLoopOperation loop when loop.Collection == child || loop.Collection.DescendantsAndSelf().Contains(child):
                        return Each(loop);
                    case IReturnOperation:
                        return Returned(at, depth);
                    case IExpressionStatementOperation or IBlockOperation or IMethodBodyBaseOperation:
                        return false;
                }
            }

            return false;
        }

        // tools.Add(value) keeps it in tools; Helper(value) may wrap it; Enumerable.Select(tools, …) wraps each.
        private bool Given(IInvocationOperation call, IArgumentOperation argument, int depth)
        {
            var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
            if (method.Name.IndexOf("Approv", StringComparison.Ordinal) >= 0 || (call.TargetMethod.IsExtensionMethod && Wraps(call)))
                return true;
            if (argument.Parameter is { } parameter && method.DeclaringSyntaxReferences.Length > 0)
            {
                foreach (var reference in method.DeclaringSyntaxReferences)
                {
                    if (project.Constants.Operation(reference.GetSyntax(stop), stop) is { } body
                        && body.Descendants().OfType<IParameterReferenceOperation>().Any(use => use.Parameter.Ordinal == parameter.Ordinal && SymbolEqualityComparer.Default.Equals(use.Parameter.ContainingSymbol, method) && Reaches(use, depth + 1)))
                    {
                        return true;
                    }
                }

                return IsTool(call.Type) && Reaches(call, depth + 1);
            }

            if (method.Name is "Add" or "AddRange" && call.Instance is { } list && Uses.Holder(list) is { } holder)
                return Uses.Of(project, call, holder, stop).Any(use => use.Syntax.SpanStart > call.Syntax.SpanStart && Reaches(use, depth + 1));
            return call.TargetMethod.IsExtensionMethod && call.Arguments[0] == argument && Reaches(call, depth + 1);
        }

        private IEnumerable<IOperation> Everywhere(ISymbol member)
        {
            foreach (var token in project.Index.Tokens(member.Name, stop))
            {
                if (token.Parent is { } name && (project.Constants.Operation(name, stop) ?? (name.Parent is { } outer ? project.Constants.Operation(outer, stop) : null)) is IMemberReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Member, member))
                    yield return use;
            }
        }

        private bool Called(IInvocationOperation call, int depth) => Wraps(call) || (IsTool(call.Type) && Reaches(call, depth + 1));

        private bool Wraps(IInvocationOperation call) => call.TargetMethod.Name is "Select" or "ConvertAll" or "ForEach" && call.Arguments.Any(argument => argument.Value.Descendants().Any(operation => IsWrapper(operation)
            || (operation is IMethodReferenceOperation { Method: var method } && method.DeclaringSyntaxReferences.Any(reference => project.Constants.Operation(reference.GetSyntax(stop), stop)?.Descendants().Any(IsWrapper) == true))));

        private static bool Each(IForEachLoopOperation loop) => loop.Body.Descendants().Any(IsWrapper);

        // What a method or property gives is followed to who asks for it.
        private bool Returned(IOperation at, int depth)
        {
            if (at.SemanticModel?.GetEnclosingSymbol(at.Syntax.SpanStart, stop) is not IMethodSymbol method)
                return false;
            if (method.MethodKind == MethodKind.LambdaMethod)
                return at.Parent?.Parent is IAnonymousFunctionOperation lambda && Reaches(lambda, depth + 1);
            if (method.AssociatedSymbol is IPropertySymbol property)
                return Everywhere(property).Any(use => Reaches(use, depth + 1));
            return project.Access.Callers.Of(method, stop).Any(call => Reaches(call, depth + 1));
        }

        private static bool IsWrapper(IOperation operation) => operation is IObjectCreationOperation { Type: var type } && Requires(type);

        private static bool Requires(ITypeSymbol? type)
        {
            for (var at = type; at is not null; at = at.BaseType)
            {
                if (at.Name is "ApprovalRequiredAIFunction" or "ToolApprovalAgent")
                    return true;
            }

            return false;
        }

        private static bool IsTool(ITypeSymbol? type) => type is not null && type.SpecialType != SpecialType.System_Void;
    }
}
