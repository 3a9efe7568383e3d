using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.ModelCalls;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI3006: a model is asked for JSON, by its options or because its answer is deserialized, and no schema says of which kind.</summary>
internal sealed class UnstructuredJson : IRule
{
    private static readonly DiagnosticDescriptor Asked = Analyzers.Descriptors.For(id: "SAI3006");
    private static readonly DiagnosticDescriptor Deserialized = Analyzers.Descriptors.For(id: "SAI3006", variant: "deserialized");

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Asked, Deserialized];

    /// <inheritdoc/>
    public IEnumerable<string> Names => TextCalls.Names;

    /// <inheritdoc/>
    public IBodyCheck? Start(Project project) => project.MentionsAi ? new Check() : null;

    private sealed class Check : IBodyCheck
    {
        void IBodyCheck.Check(Body body)
        {
            foreach (var (call, isRaw) in TextCalls.In(body))
            {
                var site = TextCalls.Site(body, call, isRaw);
                if (Judge(body, call, isRaw) is { } rule)
                    body.Report(rule, site, call.Syntax.GetLocation(), [TextCalls.Name(call)]);
            }
        }

        private static DiagnosticDescriptor? Judge(Body body, IInvocationOperation call, bool isRaw)
        {
            // GetResponseAsync<T> and RunAsync<T> bring the schema of T.
            if (!isRaw && !call.TargetMethod.TypeArguments.IsEmpty && call.TargetMethod.Name is not "InvokeAsync")
                return null;

            var options = CallOptions.Of(body, call, isRaw);
            if (options.Says(JsonFormat.Schema))
                return null;
            if (options.Says(JsonFormat.Asked))
                return Asked;

            return options.IsKnown && !isRaw && !options.Says(JsonFormat.Tools) && new AnswerUse(body, call).IsDeserialized ? Deserialized : null;
        }
    }
}
