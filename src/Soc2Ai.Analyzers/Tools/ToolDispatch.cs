using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>What runs when a model calls a tool that it knows by name alone: the branch for that name where the application looks at <c>call.FunctionName</c>.</summary>
internal sealed class ToolDispatch(Project project)
{
    private static readonly string[] Names = ["FunctionName", "Name"];

    /// <summary>The branches for a name.</summary>
    public ImmutableArray<IOperation> Of(string name, CancellationToken stop)
    {
        var found = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var token in Names.SelectMany(member => project.Index.Tokens(member, stop)))
        {
            if (token.Parent is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } && project.Constants.Operation(access, stop) is IPropertyReferenceOperation { Property: var property } use && IsCall(property))
                Add(use, name, found, stop);
        }

        return found.ToImmutable();
    }

    private static bool IsCall(IPropertySymbol property) => property is { Name: "FunctionName" } || property.ContainingType.Name is "ToolUseBlock" or "BetaToolUseBlock" or "FunctionCallContent" or "FunctionCall";

    private void Add(IOperation use, string name, ImmutableArray<IOperation>.Builder found, CancellationToken stop)
    {
        IOperation child = use;
        for (var at = use.Parent; at is not null; child = at, at = at.Parent)
        {
            switch (at)
            {
                case ISwitchOperation choice when choice.Value == child || choice.Value.DescendantsAndSelf().Contains(use):
                    foreach (var branch in choice.Cases.Where(branch => branch.Clauses.Any(clause => Matches(clause, name))))
                        found.AddRange(branch.Body);
                    return;
                case ISwitchExpressionOperation choice when choice.Value.DescendantsAndSelf().Contains(use):
                    found.AddRange(choice.Arms.Where(arm => Matches(arm.Pattern, name)).Select(arm => arm.Value));
                    return;
                case IConditionalOperation choice:
                    if (choice.Condition.DescendantsAndSelf().Any(part => IsName(part, name)))
                        found.Add(choice.WhenTrue);
                    return;
                case IVariableDeclaratorOperation { Symbol: var local }:
                    foreach (var other in Uses.Of(project, use, local, stop))
                        Add(other, name, found, stop);
                    return;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } } argument when argument.Parameter is { } parameter:
                    Parameter(method, parameter, name, found, stop);
                    return;
                case IArgumentOperation { Parent: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } table } }:
                    Table(table, name, found, stop);
                    return;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "TryGetValue", Instance: { } table } }:
                    Table(table, name, found, stop);
                    return;
                case IAnonymousFunctionOperation or IMethodBodyBaseOperation:
                    return;
            }
        }
    }

    // Execute(call.FunctionName, call.FunctionArguments)
    private void Parameter(IMethodSymbol method, IParameterSymbol parameter, string name, ImmutableArray<IOperation>.Builder found, CancellationToken stop)
    {
        foreach (var reference in method.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (project.Constants.Operation(reference.GetSyntax(stop), stop) is not { } body)
                continue;

            foreach (var use in body.Descendants().OfType<IParameterReferenceOperation>().Where(use => use.Parameter.Ordinal == parameter.Ordinal && use.Parent is not IArgumentOperation { Parent: IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } }))
                Add(use, name, found, stop);
        }
    }

    // _handlers[call.FunctionName](…)
    private void Table(IOperation table, string name, ImmutableArray<IOperation>.Builder found, CancellationToken stop)
    {
        foreach (var made in project.Constants.Expressions(table, stop).OfType<IObjectCreationOperation>())
        {
            foreach (var entry in made.Initializer?.Initializers ?? [])
            {
                var (key, value) = entry switch
                {
                    ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: var index }] }, Value: var set } => (index, set),
                    IInvocationOperation { Arguments: [{ Value: var index }, { Value: var added }] } => (index, added),
                    _ => (null, null),
                };
                if (key is not null && IsName(key, name))
                    found.Add(value!);
            }
        }
    }

    private static bool Matches(ICaseClauseOperation clause, string name) => clause switch
    {
        ISingleValueCaseClauseOperation single => IsName(single.Value, name),
        IPatternCaseClauseOperation pattern => Matches(pattern.Pattern, name),
        _ => false,
    };

    private static bool Matches(IPatternOperation pattern, string name) => pattern.DescendantsAndSelf().OfType<IConstantPatternOperation>().Any(constant => IsName(constant.Value, name));

    private static bool IsName(IOperation value, string name)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value.ConstantValue is { HasValue: true, Value: string text } && text == name;
    }
}
