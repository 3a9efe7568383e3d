using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Settings;

/// <summary>Which settings are about AI at all, and which client they belong to.</summary>
internal sealed class SettingScope(Project project)
{
    private readonly ModelTraffic _traffic = new(project);
    private readonly TokenUse _tokens = new(project);

    /// <summary>Whether the setting bears on model traffic: an HttpClient's or a token's limit only where model calls use it.</summary>
    public bool Concerns(Body body, SettingUse use) => use.Kind switch
    {
        "http-time-limit" => _traffic.Carries(body, use.At) && !_tokens.LimitsCalls(body),
        "token-time-limit" => _tokens.ReachesModelCall(body, use.At),
        StoredOutput.Kind => true,
        "client-retries-off" => project.UsesAi && RetryScope.IsOfModelClient(use.At),
        _ => project.UsesAi,
    };

    /// <summary>The place that the setting stands for in its rule's population: the client that is made with it, else the setting itself.</summary>
    public Site Site(Body body, SettingUse use, string population)
    {
        if (population == "client" && Client(body, use.At) is { } client)
            return Components.Client(body, client);

        return body.Site(population, use.At, member: use.Name);
    }

    private IOperation? Client(Body body, IOperation setting)
    {
        for (var at = setting; at is not null; at = at.Parent)
        {
            if (Components.IsClient(project, at))
                return at;
            if (at is IVariableDeclaratorOperation { Symbol: var local })
                return Handed(body, local);
            if (at is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation { Local: var options } } })
                return Handed(body, options);
        }

        return null;
    }

    private IOperation? Handed(Body body, ILocalSymbol options)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, options))
            {
                for (IOperation? at = reference; at is IConversionOperation or IArgumentOperation or ILocalReferenceOperation; at = at.Parent)
                {
                    if (at is IArgumentOperation && Components.IsClient(project, at.Parent!))
                        return at.Parent;
                }
            }
        }

        return null;
    }
}
