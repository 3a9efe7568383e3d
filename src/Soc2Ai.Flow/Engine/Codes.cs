using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>The control-flow graphs of what is walked, each made once: members on demand, lambdas and local functions out of their surroundings.</summary>
internal sealed class Codes(SourceIndex index)
{
    private readonly Dictionary<ISymbol, (ControlFlowGraph Outer, IFlowAnonymousFunctionOperation? Function, ISymbol Owner)> _nested = new(SymbolEqualityComparer.Default);

    /// <summary>How many graphs were made.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a type is declared in the walked compilation, and not in a project that it references.</summary>
    public bool IsHere(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, index.Compilation.Assembly);

    /// <summary>The operation of a member's body or initializer; null when it has none or does not bind.</summary>
    public IOperation? Operation(ISymbol member, CancellationToken stop)
    {
        // In the editor a referenced project's members have source too, in a compilation of their own.
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (!index.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
                continue;

            var node = reference.GetSyntax(stop);
            var body = node switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer,
                PropertyDeclarationSyntax property => (SyntaxNode?)property.Initializer ?? property.ExpressionBody,
                TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax, ..] } when member is IMethodSymbol => node,
                TypeDeclarationSyntax or ParameterSyntax or EnumMemberDeclarationSyntax => null,
                _ => node,
            };
            if (body is not null && index.Model(node.SyntaxTree).GetOperation(body, stop) is { } operation)
                return operation;
        }

        return null;
    }

    /// <summary>How a deconstruction takes its value apart.</summary>
    public DeconstructionInfo? Deconstruction(SyntaxNode at)
    {
        return at switch
        {
            AssignmentExpressionSyntax assignment => index.Model(at.SyntaxTree).GetDeconstructionInfo(assignment),
            ForEachVariableStatementSyntax each => index.Model(at.SyntaxTree).GetDeconstructionInfo(each),
            _ => at.Parent is ForEachVariableStatementSyntax outer ? index.Model(at.SyntaxTree).GetDeconstructionInfo(outer) : null,
        };
    }

    /// <summary>The methods that a call with a dynamic argument may mean.</summary>
    public IEnumerable<IMethodSymbol> Candidates(SyntaxNode call, CancellationToken stop)
    {
        var info = index.Model(call.SyntaxTree).GetSymbolInfo(call, stop);
        return info.Symbol is IMethodSymbol method ? [method] : info.CandidateSymbols.OfType<IMethodSymbol>();
    }

    /// <summary>The property of a component that a call of generated code sets; null for any other call.</summary>
    public IPropertySymbol? ComponentParameterOf(IInvocationOperation call, CancellationToken stop) => ComponentParameter.Of(call, index, stop);

    /// <summary>The graph of an operation that <see cref="Operation"/> gave.</summary>
    public ControlFlowGraph? Graph(IOperation operation, CancellationToken stop)
    {
        Count++;
        return operation switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method, stop),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, stop),
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, stop),
            IFieldInitializerOperation field => ControlFlowGraph.Create(field, stop),
            IPropertyInitializerOperation property => ControlFlowGraph.Create(property, stop),
            _ => null,
        };
    }

    /// <summary>Notes a lambda that was met in a graph.</summary>
    public void Add(IFlowAnonymousFunctionOperation function, ControlFlowGraph outer, ISymbol owner)
    {
        if (!_nested.ContainsKey(function.Symbol))
            _nested.Add(function.Symbol, (outer, function, owner));
    }

    /// <summary>Notes the local functions of a graph.</summary>
    public void AddLocalFunctions(ControlFlowGraph outer, ISymbol owner)
    {
        foreach (var function in outer.LocalFunctions)
            _nested[function] = (outer, null, owner);
    }

    /// <summary>The graph of a lambda or a local function; null when it was not met.</summary>
    public ControlFlowGraph? Nested(ISymbol function, CancellationToken stop)
    {
        if (!_nested.TryGetValue(function, out var nested))
            return null;

        Count++;
        return nested.Function is { } lambda
            ? nested.Outer.GetAnonymousFunctionControlFlowGraph(lambda, stop)
            : nested.Outer.GetLocalFunctionControlFlowGraph((IMethodSymbol)function, stop);
    }
}
