using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>SAI4009: content in an exception's message, behind the question mark of an address, or in an address that a browser is sent on to.</summary>
internal sealed class ExceptionOrAddressRule(DiagnosticDescriptor descriptor) : ContentFlowRule(descriptor)
{
    /// <inheritdoc/>
    public override bool Tests(SinkSite site, FlowRun run) =>
        base.Tests(site, run) && (IsWhole(site) || (run.Project.Constants.Operation(site.At, default) is { } at && HasQuery(at, run.Project, default)));

    /// <inheritdoc/>
    public override FlowVerdict? Judge(FlowFinding finding, IOperation? at, Project project, CancellationToken stop) =>
        at is null || !(IsWhole(finding.Site) || HasQuery(at, project, stop)) ? null : base.Judge(finding, at, project, stop);

    private static bool IsWhole(SinkSite site) => site.Kind is "exception" or "query-string" || site.Member.Name.StartsWith("Redirect", System.StringComparison.Ordinal)
        || site.Member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: "RedirectResult" };

    // A part of the path may be the name of a thing; what stands behind the question mark is what somebody said.
    private static bool HasQuery(IOperation address, Project project, CancellationToken stop) =>
        project.Constants.Expressions(address, stop).Any(made => made.DescendantsAndSelf().Any(static part => part switch
        {
            IInvocationOperation call => call.TargetMethod.Name == "AddQueryString",
            { ConstantValue: { HasValue: true, Value: string text } } => text.IndexOf('?') >= 0,
            _ => false,
        }));
}
