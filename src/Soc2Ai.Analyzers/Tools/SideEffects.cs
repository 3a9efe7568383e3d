using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;
using Soc2Ai.Flow.Calls;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>What changes something outside of the process: rows of kind <c>side-effect</c>, statements, programs and requests that are no mere reading, and members without code whose names leave no doubt.</summary>
internal sealed class SideEffects
{
    // What lies behind more code than this, no reader would call the tool's own doing.
    private const int Most = 200;

    private static readonly Regex Verb = new("^(Refund|Charge|Transfer|Payout|PayOut|Withdraw|Debit|Wire)([A-Z]|Async|$)|^(Send(Email|Mail|Sms|Message|Invoice)|Delete[A-Z]|DeleteAsync$|Delete$|Purge|Grant[A-Z]|GrantAsync$|Revoke[A-Z]|RevokeAsync$|AssignRole|RemoveRole|SetPermission)", RegexOptions.CultureInvariant);

    private static readonly Regex Money = new("Pay|Bill|Bank|Refund|Wallet|Ledger|Charge|Transfer|Account|Order|Invoice", RegexOptions.CultureInvariant);

    private readonly Project _project;
    private readonly Statements _statements;
    private readonly Programs _programs;
    private readonly WebRequests _requests;
    private CallGraph? _calls;

    /// <summary>The effects of a project's code.</summary>
    public SideEffects(Project project)
    {
        _project = project;
        _statements = new Statements(project);
        _programs = new Programs(project);
        _requests = new WebRequests(project);
    }

    /// <summary>The code that a tool runs, as far as it may come to an effect.</summary>
    public IReadOnlyList<IOperation> Run(Tool tool, CancellationToken stop) =>
        (_calls ??= new CallGraph(_project.Index, operation => Of(operation, default)?.Text, Names(stop), static _ => false)).Run(tool.Places, tool.Methods, stop, Most);

    /// <summary>What an operation does; null when it has no effect.</summary>
    public SideEffect? Of(IOperation operation, CancellationToken stop) => operation switch
    {
        IInvocationOperation call => Called(call, call.TargetMethod, call.Arguments, stop) ?? Named(call.TargetMethod, call),
        IObjectCreationOperation { Constructor: { } constructor } creation => Called(creation, constructor, creation.Arguments, stop),
        IMethodReferenceOperation { Method: var method } reference => Called(reference, method, [], stop) ?? Named(method, reference),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment => _statements.Assigned(property.Property, assignment.Value, stop),
        _ => null,
    };

    private SideEffect? Called(IOperation operation, IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments, CancellationToken stop)
    {
        foreach (var row in _project.Api.Rows(method))
        {
            var effect = row switch
            {
                { Role: ApiRole.Call, Kind: "side-effect" } when (operation is IMethodReferenceOperation || Holds(row.Port, arguments)) && !IsFresh(row, arguments, stop) => new SideEffect(row.Note, operation),
                { Role: ApiRole.Call, Kind: "side-effect-program" } => _programs.Of(operation, arguments, stop),
                { Role: ApiRole.Call, Kind: "side-effect-request" } => operation is IInvocationOperation call ? _requests.Of(call, row.Port.In, stop) : null,
                { Role: ApiRole.Sink, Kind: "query" } => _statements.Given(row, operation, arguments, stop),
                _ => null,
            };
            if (effect is not null)
                return effect;
        }

        return null;
    }

    // An overload without the parameter is not meant; 'overwrite=true' asks for the constant.
    private static bool Holds(ApiPort port, IReadOnlyList<IArgumentOperation> arguments)
    {
        if (port.In is not ("*" or "this" or "return") && !arguments.Any(argument => argument.Parameter?.Name == port.In))
            return false;
        if (arguments.Any(argument => argument.Parameter?.Name == "append" && argument.Value.ConstantValue is { HasValue: true, Value: true }))
            return false;
        if (port.WhenParameter is null)
            return true;

        var value = arguments.FirstOrDefault(argument => argument.Parameter?.Name == port.WhenParameter)?.Value;
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is IFieldReferenceOperation { Field.Name: var name } ? name == port.WhenValue
            : value?.ConstantValue is { HasValue: true, Value: { } constant } && string.Equals(constant.ToString(), port.WhenValue, StringComparison.OrdinalIgnoreCase);
    }

    // A file under a name that was just made up overwrites nothing.
    private bool IsFresh(ApiRow row, IReadOnlyList<IArgumentOperation> arguments, CancellationToken stop) =>
        row.Note.StartsWith("overwrites", StringComparison.Ordinal) && arguments.FirstOrDefault(argument => argument.Parameter?.Name == row.Port.In) is { } path
        && _project.Constants.Expressions(path.Value, stop).Any(made => made.DescendantsAndSelf().Any(call => call is IInvocationOperation { TargetMethod.Name: "GetTempFileName" or "GetTempPath" or "GetRandomFileName" or "NewGuid" or "CreateTempSubdirectory" }));

    // What an interface says that nothing in the project implements: its name is all there is.
    private SideEffect? Named(IMethodSymbol method, IOperation call)
    {
        if (method is not { IsAbstract: true, ContainingType: { DeclaringSyntaxReferences.IsEmpty: false } type } || !Verb.IsMatch(method.Name) || _project.Index.TypesBelow.Of(type, default).Length > 0)
            return null;

        return method.Name switch
        {
            ['S', 'e', 'n', 'd', ..] => new SideEffect("sends a message", call),
            ['D', 'e', 'l', ..] or ['P', 'u', 'r', ..] => new SideEffect("deletes what it is told", call),
            ['G', 'r', ..] or ['R', 'e', 'v', ..] or ['A', ..] or ['S', 'e', 't', ..] or ['R', 'e', 'm', ..] => new SideEffect("changes permissions", call),
            _ => Money.IsMatch(type.Name + method.Name) ? new SideEffect("moves money", call) : null,
        };
    }

    private IEnumerable<string> Names(CancellationToken stop)
    {
        var names = new HashSet<string>(_project.Api.All
            .Where(row => (row.Role == ApiRole.Call && row.Kind.StartsWith("side-effect", StringComparison.Ordinal)) || row is { Role: ApiRole.Sink, Kind: "query" })
            .Select(row => row.Member == ".ctor" ? row.Type.Substring(row.Type.LastIndexOf('.') + 1) : row.Member));
        foreach (var file in _project.Index.All(stop))
            names.UnionWith(file.Names.Where(name => Verb.IsMatch(name)));
        return names;
    }
}
