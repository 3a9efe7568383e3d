using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.ModelCalls;

namespace Soc2Ai.Analyzers.Clients;

/// <summary>Whether what a client is asked leaves a trace: telemetry or logging in its pipeline, or somewhere in the project where there is no pipeline.</summary>
internal sealed class AuditTrail(Project project)
{
    private static readonly string[] Traces =
    [
        "UseOpenTelemetry", "UseLogging", "OpenTelemetryChatClient", "LoggingChatClient", "OpenTelemetryAgent", "AddSource", "AddOpenTelemetry", "ClientLoggingOptions", "UseAzureMonitor", "AddServiceDefaults", "AddApplicationInsightsTelemetry",
        "IFunctionInvocationFilter", "IPromptRenderFilter", "OpenTelemetryTraces", "ActivityListener", "UseSerilogRequestLogging",
    ];

    private static readonly string[] Words = ["Audit", "Telemetry", "Logging", "Logged", "Tracing", "Observab"];

    private static readonly HashSet<string> Calls = [.. TextCalls.Names, "GenerateEmbeddingAsync", "GenerateEmbeddingsAsync", "GenerateImageAsync", "GenerateAsync"];

    private bool? _inProject;

    /// <summary>Whether a call of a pipeline, with those before and after it, leaves a trace.</summary>
    public bool IsIn(Body body, IInvocationOperation step)
    {
        foreach (var call in Pipeline(body, step))
        {
            if (Says(call.TargetMethod.Name) || call.TargetMethod.Name == "Use" && call.Arguments.Any(argument => argument.Value.Descendants().Any(IsTracing)))
                return true;
            if (call.TargetMethod is { Name: "AddServiceDefaults" } || IsOwn(call, body.Stop))
                return true;
        }

        return false;
    }

    /// <summary>Whether the project has telemetry for models, or writes something down where it asks one.</summary>
    public bool IsInProject(CancellationToken stop) => _inProject ??= Search(stop);

    /// <summary>The calls of a builder: the chain around one of them, and what else is called on the variable that it stands on.</summary>
    public static IEnumerable<IInvocationOperation> Pipeline(Body body, IInvocationOperation step)
    {
        IOperation top = step;
        while (top.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } next } argument && next.Arguments[0] == argument || (top.Parent as IInvocationOperation)?.Instance == top)
            top = top.Parent is IInvocationOperation call ? call : top.Parent!.Parent!;

        IOperation? at = top;
        while (at is IInvocationOperation call)
        {
            yield return call;
            at = CallOptions.Receiver(call);
            while (at is IConversionOperation conversion)
                at = conversion.Operand;
        }

        if ((at as ILocalReferenceOperation)?.Local is { } local && local.Type.Name.EndsWith("Builder", StringComparison.Ordinal) || (local = Uses.Target(top) as ILocalSymbol) is not null)
        {
            foreach (var operation in body.Operations)
            {
                if (operation is IInvocationOperation other && CallOptions.Receiver(other) is { } receiver && receiver.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation same && SymbolEqualityComparer.Default.Equals(same.Local, local)))
                    yield return other;
                else if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local) && declarator.GetVariableInitializer()?.Value is { } initial)
                {
                    foreach (var made in initial.DescendantsAndSelf().OfType<IInvocationOperation>())
                        yield return made;
                }
            }
        }
    }

    private static bool Says(string name) => Array.IndexOf(Traces, name) >= 0 || Words.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0);

    // A client of the team's own in the pipeline that writes down what it hands on.
    private bool IsTracing(IOperation operation) => operation is IObjectCreationOperation { Type: INamedTypeSymbol type } && type.BaseType?.Name is not null
        && (Says(type.Name) || type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().OfType<SimpleNameSyntax>().Any(name => IsWrite(name.Identifier.ValueText))));

    // services.AddCompanyChatClient(…): an extension of the project's that does so inside.
    private bool IsOwn(IInvocationOperation call, CancellationToken stop) => call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax(stop).DescendantNodes().OfType<SimpleNameSyntax>().Any(name => Says(name.Identifier.ValueText)));

    private static bool IsWrite(string name) => name is "StartActivity" or "SaveChangesAsync" or "LogInformation" or "LogDebug" or "LogWarning" or "LogError" or "LogTrace" or "Log" || name.IndexOf("Audit", StringComparison.Ordinal) >= 0;

    private bool Search(CancellationToken stop)
    {
        foreach (var file in project.Index.All(stop))
        {
            foreach (var name in file.Names)
            {
                if (Array.IndexOf(Traces, name) >= 0 || name.IndexOf("Audit", StringComparison.Ordinal) >= 0 || name.IndexOf("audit", StringComparison.Ordinal) >= 0)
                    return true;
            }

            foreach (var (_, text) in file.Texts)
            {
                if (text is "OpenAI.Experimental.EnableOpenTelemetry" or "Azure.Experimental.EnableActivitySource")
                    return true;
            }

            var calls = file.PlacesOf(Calls);
            if (calls.IsEmpty)
                continue;

            foreach (var declaration in file.Declarations)
            {
                if (calls.In(declaration.Span) && file.Names.Any(name => IsWrite(name) && file.PlacesOf(name).Any(place => declaration.Span.Contains(place))))
                    return true;
            }
        }

        return false;
    }
}
