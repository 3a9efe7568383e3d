using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Guards;
using Soc2Ai.Analyzers.Stores;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI4005 where no value has to be followed: a history that is stored, a pipeline that caches answers, a factory that asks a model, a provider's vector store.</summary>
internal sealed class KeptConversation : IRule
{
    private const string Population = "store write of AI content";

    private static readonly DiagnosticDescriptor Rule = FlowRules.ConversationKept;
    private static readonly DiagnosticDescriptor Pipeline = FlowRules.ConversationsCached;

    private static readonly HashSet<string> Writes = [.. ApiRows.All.Where(row => row is { Role: ApiRole.Sink, Kind: "store-write" } && row.Member is not ("Set" or "SetAsync" or "Value" or "SetValue")).Select(row => row.Member)];

    private static readonly HashSet<string> All = [.. Writes, .. Conversation.Types, "UseDistributedCache", "DistributedCachingChatClient", "GetOrCreate", "GetOrCreateAsync", "VectorStoreCreationOptions", "CreateVectorStore", "CreateVectorStoreAsync"];

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Rule, Pipeline];

    /// <inheritdoc/>
    public IEnumerable<string> Names => All;

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.UsesAi ? new Check(project) : null;

    /// <summary>Whether a value that is stored is reported by its type.</summary>
    public static bool Covers(IOperation value, Project project, CancellationToken stop) =>
        IsConversation(value, project, stop)
        && project.Index.File(value.Syntax.SyntaxTree, stop) is { } file
        && file.Declarations.LastOrDefault(declaration => declaration.Span.Contains(value.Syntax.Span)) is { Node: not null } body && file.PlacesOf(All).In(body.Span);

    private static bool IsConversation(IOperation value, Project project, CancellationToken stop) => project.Constants.Expressions(value, stop).Any(Conversation.Holds);

    private sealed class Check(Project project) : IBodyCheck
    {
        void IBodyCheck.Check(Body body)
        {
            foreach (var passed in body.Passed)
            {
                if (passed.Row.Kind == "store-write" && Covers(passed.Value, project, body.Stop))
                    Report(body, passed.Value.Syntax.GetLocation(), passed.MemberName, passed.Value, new Expiry(project, body.Stop).IsLeftOut(passed.Value), Rule);
            }

            foreach (var operation in body.Operations)
            {
                if (operation is IInvocationOperation call)
                    Judge(body, call);
                else if (operation is IObjectCreationOperation { Type: { } type } creation)
                    Judge(body, creation, type);
            }
        }

        private void Judge(Body body, IInvocationOperation call)
        {
            var method = call.TargetMethod;
            switch (method.Name)
            {
                case "UseDistributedCache" when method.ContainingType.Name == "DistributedCachingChatClientBuilderExtensions":
                    Report(body, Name(call), "ChatClientBuilder.UseDistributedCache", call, !call.Descendants().Any(IsOptions) && new Expiry(project, body.Stop).HasNoDefault(), Pipeline);
                    break;
                case "GetOrCreate" or "GetOrCreateAsync" when method.ContainingType.Name == "CacheExtensions" && Factory(call) is { } factory && AsksModel(factory, body.Stop):
                    var options = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "createOptions" && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;
                    Report(body, Name(call), Components.Name(method), call, Expiry.IsLeftOut(factory) && (options is null || new Expiry(project, body.Stop).Lacks(options)), Rule);
                    break;
                case "CreateVectorStore" or "CreateVectorStoreAsync" when method.ContainingType.Name == "VectorStoreClient" && !call.Arguments.Any(argument => argument.Parameter?.Name is "options" or "content" or "vectorStore" && argument.ArgumentKind == ArgumentKind.Explicit):
                    Report(body, Name(call), Components.Name(method), call, true, Rule);
                    break;
            }
        }

        private void Judge(Body body, IObjectCreationOperation creation, ITypeSymbol type)
        {
            if (type is { Name: "VectorStoreCreationOptions", ContainingNamespace.Name: "VectorStores" })
                Report(body, creation.Syntax.GetLocation(), type.Name, creation, !SetsPolicy(creation, body), Rule);
            else if (type is { Name: "DistributedCachingChatClient" })
                Report(body, creation.Syntax.GetLocation(), type.Name, creation, !creation.Descendants().Any(IsOptions) && new Expiry(project, body.Stop).HasNoDefault(), Pipeline);
        }

        private static void Report(Body body, Location at, string member, IOperation operation, bool isLeftOut, DiagnosticDescriptor rule)
        {
            var site = body.Site(Population, at, member: member);
            if (isLeftOut && !DevelopmentOnly.Covers(operation))
                body.Report(rule, site, at, rule == Pipeline ? [member] : [member, "a conversation"]);
        }

        private static bool IsOptions(IOperation operation) => operation is IPropertyReferenceOperation { Property.Name: var name } && (name.EndsWith("EntryOptions", System.StringComparison.Ordinal) || name.EndsWith("Expiration", System.StringComparison.Ordinal));

        private static IAnonymousFunctionOperation? Factory(IInvocationOperation call) =>
            call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "factory")?.Value.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().FirstOrDefault();

        private bool AsksModel(IAnonymousFunctionOperation factory, CancellationToken stop) =>
            factory.Body.Descendants().Any(operation => operation is IInvocationOperation call && (Components.Kinds(project, call.TargetMethod).Contains("model-call") || project.Requests.Model(call, stop) is not null));

        private static bool SetsPolicy(IObjectCreationOperation creation, Body body) =>
            creation.Descendants().Any(IsPolicy)
            || (Uses.Holder(creation) is { } holder && Uses.Of(body, holder).Any(use => use.Parent is IPropertyReferenceOperation { Property.Name: "ExpirationPolicy", Parent: ISimpleAssignmentOperation } or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } }));

        private static bool IsPolicy(IOperation operation) => operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "ExpirationPolicy" }, Value: var value } && value.ConstantValue is not { HasValue: true, Value: null };

        private static Location Name(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } }
            ? Location.Create(call.Syntax.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(name.SpanStart, call.Syntax.Span.End))
            : call.Syntax.GetLocation();
    }
}
