using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.ModelCalls;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI2004: a model call that nothing tells how much it may answer.</summary>
internal sealed class UnlimitedModelOutput : IRule
{
    private static readonly DiagnosticDescriptor Rule = Analyzers.Descriptors.For(id: "SAI2004");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Rule];

    /// <inheritdoc/>
    public IEnumerable<string> Names => TextCalls.Names;

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new Check(new OutputLimit(project)) : null;

    private sealed class Check(OutputLimit limit) : IBodyCheck
    {
        void IBodyCheck.Check(Body body)
        {
            foreach (var (call, isRaw) in TextCalls.In(body))
            {
                var site = TextCalls.Site(body, call, isRaw);
                var options = CallOptions.Of(body, call, isRaw);
                if (limit.IsSet(body, call, options) is false)
                    body.Report(Rule, site, call.Syntax.GetLocation(), [TextCalls.Name(call)], related: options.Made.Take(1).Select(made => made.Syntax.GetLocation()), properties: Setting(call, options));
            }
        }

        // What a fix sets: the member of the options that are made, or of those that the call could be given.
        private static IEnumerable<KeyValuePair<string, string?>> Setting(IInvocationOperation call, CallOptions options)
        {
            var given = options.Made.FirstOrDefault();
            if (given is not null)
                return Member(given.Type) is { } set ? [new("limit", set)] : [];

            foreach (var parameter in Overloads(call).SelectMany(method => method.Parameters))
            {
                if (parameter.Type is INamedTypeSymbol { IsAbstract: false } type && Member(type) is { } member && !call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && SymbolEqualityComparer.Default.Equals(argument.Parameter, parameter)))
                    return [new("limit", member), new("parameter", parameter.Name), new("options", type.ToDisplayString(NullableFlowState.None, SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)))];
            }

            return [];
        }

        // Another overload takes the same and options.
        private static IEnumerable<IMethodSymbol> Overloads(IInvocationOperation call)
        {
            yield return call.TargetMethod;
            if (call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.ParamArray) || call.TargetMethod.Parameters.Length != 1)
                yield break;

            foreach (var other in call.TargetMethod.ContainingType.GetMembers(call.TargetMethod.Name).OfType<IMethodSymbol>())
            {
                if (other.Parameters.Length > 1 && other.Parameters.Skip(1).All(parameter => parameter.IsOptional) && SymbolEqualityComparer.Default.Equals(other.Parameters[0].OriginalDefinition.Type, Enumerated(call.TargetMethod.Parameters[0].Type, other.Parameters[0].Type)))
                    yield return other;
            }
        }

        // ChatMessage[] is an IEnumerable<ChatMessage>.
        private static ITypeSymbol Enumerated(ITypeSymbol given, ITypeSymbol taken) =>
            given is IArrayTypeSymbol { ElementType: var element } && taken is INamedTypeSymbol { Name: "IEnumerable", TypeArguments: [var item] } && SymbolEqualityComparer.Default.Equals(element, item) ? taken : given;

        private static string? Member(ITypeSymbol? type) => type?.GetMembers().OfType<IPropertySymbol>()
            .FirstOrDefault(property => property is { SetMethod.DeclaredAccessibility: Accessibility.Public, Type: INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Int32 }] } } && OutputLimit.Words.IsMatch(property.Name))?.Name;
    }
}
