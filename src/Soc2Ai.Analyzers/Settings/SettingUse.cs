using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Settings;

/// <summary>A place that gives a setting its value: an assignment, an entry of an initializer or of <c>with</c>, or an argument.</summary>
/// <param name="At">The assignment or call.</param>
/// <param name="Value">The expression that is assigned or passed.</param>
/// <param name="Kind">The kind of setting that it is, as rows name it.</param>
/// <param name="Condition">When the value is dangerous.</param>
/// <param name="Name">What the message calls it.</param>
internal sealed record SettingUse(IOperation At, IOperation Value, string Kind, ApiPort Condition, string Name)
{
    /// <summary>Whether the value is a dangerous one, where that is known already; null where its constants tell.</summary>
    public bool? IsOn { get; init; }

    /// <summary>The settings that a body sets.</summary>
    public static IEnumerable<SettingUse> In(Body body) => body.Operations.SelectMany(operation => StoredOutput.Of(body, operation) is { } use ? [use] : Of(body, operation));

    private static IEnumerable<SettingUse> Of(Body body, IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment => Assigned(body, assignment, target, assignment.Value),
        ICoalesceAssignmentOperation { Target: IMemberReferenceOperation target } assignment => Assigned(body, assignment, target, assignment.Value),
        IDeconstructionAssignmentOperation { Target: ITupleOperation targets, Value: var value } assignment when Plain(value) is ITupleOperation values && values.Elements.Length == targets.Elements.Length =>
            targets.Elements.Zip(values.Elements, (target, part) => target is IMemberReferenceOperation member ? Assigned(body, assignment, member, part) : []).SelectMany(uses => uses),
        IInvocationOperation call => Passed(body, call, call.TargetMethod, call.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation => Passed(body, creation, constructor, creation.Arguments),
        _ => [],
    };

    private static IEnumerable<SettingUse> Assigned(Body body, IOperation at, IMemberReferenceOperation target, IOperation value) =>
        from row in body.Project.Api.Rows(target.Member)
        where row.Role == ApiRole.Setting && row.Port.In == "value"
        select new SettingUse(at, Plain(value), row.Kind, row.Port, $"{target.Member.ContainingType.Name}.{target.Member.Name}");

    private static IEnumerable<SettingUse> Passed(Body body, IOperation at, IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments)
    {
        foreach (var row in body.Project.Api.Rows(method))
        {
            if (row.Role != ApiRole.Setting)
                continue;

            var conditions = row.Port.Conditions;
            var last = conditions[conditions.Count - 1];
            var before = conditions.Take(conditions.Count - 1).ToList();
            if (Argument(arguments, last.In) is { } value && before.All(condition => Holds(body, Argument(arguments, condition.In), condition)))
                yield return new SettingUse(at, value, row.Kind, last, before.Count > 0 ? before[0].Operand! : method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : $"{method.ContainingType.Name}.{method.Name}");
        }
    }

    private static bool Holds(Body body, IOperation? value, ApiPort condition) =>
        value is not null && body.Project.Constants.Of(value, body.Stop).Any(origin => SettingValue.Matches(origin, condition));

    private static IOperation? Argument(IReadOnlyList<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => (parameter == "*" || argument.Parameter?.Name == parameter) && argument.ArgumentKind == ArgumentKind.Explicit) is { } found ? Plain(found.Value) : null;

    // The expression as it is written, without what the compiler converts it to.
    private static IOperation Plain(IOperation value) => value is IConversionOperation { IsImplicit: true } conversion ? Plain(conversion.Operand) : value;
}
