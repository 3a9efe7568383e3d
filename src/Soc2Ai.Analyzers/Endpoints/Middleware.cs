using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Analyzers.Guards;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>The steps of the request pipeline that turn callers away, each with the paths that it stands before.</summary>
internal sealed class Middleware(Project project, Callers callers, Denial denial)
{
    private readonly PathTests _tests = new(project);
    private List<(Access Said, IReadOnlyList<PathTest> Tests)>? _steps;

    /// <summary>What the steps say of an endpoint at a path; of one whose path is not known, what all of them say.</summary>
    public Access Of(string? path, CancellationToken stop)
    {
        var found = Access.None;
        foreach (var (said, tests) in _steps ??= [.. Steps(stop)])
        {
            if (path is null || tests.All(test => test.Holds(path)))
                found |= said;
        }

        return found;
    }

    private IEnumerable<(Access, IReadOnlyList<PathTest>)> Steps(CancellationToken stop)
    {
        foreach (var call in callers.Named("UseMiddleware", stop))
        {
            var types = call.TargetMethod.TypeArguments.OfType<INamedTypeSymbol>().Concat(call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).OfType<ITypeOfOperation>().Select(type => type.TypeOperand).OfType<INamedTypeSymbol>());
            foreach (var type in types)
            {
                var said = denial.In(type, stop);
                if (said != Access.None && !DevelopmentOnly.Covers(call))
                    yield return (said, [.. _tests.Around(call), .. _tests.In(type, stop)]);
            }
        }

        foreach (var call in callers.Named("Use", stop).Where(IsPipeline))
        {
            foreach (var operation in call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()))
            {
                var said = operation is IAnonymousFunctionOperation or IMethodReferenceOperation ? denial.Made(operation, stop) : Access.None;
                if (said != Access.None && !DevelopmentOnly.Covers(call))
                    yield return (said, [.. _tests.Around(call), .. operation is IMethodReferenceOperation method ? _tests.In(method.Method, stop) : _tests.In(operation)]);
                if (operation is IAnonymousFunctionOperation)
                    break;
            }
        }

        foreach (var name in new[] { "UseIpRateLimiting", "UseClientRateLimiting" })
        {
            foreach (var call in callers.Named(name, stop))
                yield return (Access.Limited, [.. _tests.Around(call)]);
        }
    }

    private static bool IsPipeline(IInvocationOperation call) =>
        (call.Instance?.Type ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value.Type : null)) is { } type
        && (type.Name == "IApplicationBuilder" || type.AllInterfaces.Any(implemented => implemented.Name == "IApplicationBuilder") || call.TargetMethod.Parameters.FirstOrDefault()?.Type.Name == "IApplicationBuilder");
}
