using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Checks of a whole collection: <c>list.All(allowed.Contains)</c>, <c>!list.Any(x => !allowed.Contains(x))</c>, <c>allowed.IsSupersetOf(list)</c>.</summary>
internal sealed partial class Walker
{
    private void CheckAll(IInvocationOperation call, bool outcome)
    {
        var method = call.TargetMethod;
        if (method.Name is not ("All" or "TrueForAll" or "Any" or "Exists" or "IsSupersetOf" or "IsSubsetOf") || !TypeFacts.IsTransform(method.ContainingType))
            return;

        var collection = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        var last = call.Arguments.Length > 0 ? call.Arguments[call.Arguments.Length - 1].Value : null;
        if (collection is null || last is null)
            return;

        switch (method.Name)
        {
            case "All" or "TrueForAll" when outcome && FiltersClean([Eval(last)]):
                CheckElements(collection);
                break;
            case "Any" or "Exists" when !outcome && KeepsOnlyChecked([Eval(last)]):
                CheckElements(collection);
                break;
            case "Any" when !outcome && call.Arguments.Length == 1 && Plain(collection) is IInvocationOperation { TargetMethod.Name: "Except", Arguments: [var all, var allowed] } && !HasSource(Eval(allowed.Value)):
                CheckElements(all.Value);
                break;
            case "IsSupersetOf" when outcome && !HasSource(Eval(collection)):
                CheckElements(last);
                break;
            case "IsSubsetOf" when outcome && !HasSource(Eval(last)):
                CheckElements(collection);
                break;
        }
    }

    private void CheckElements(IOperation collection)
    {
        var value = Eval(collection);
        if (value.Objects.IsEmpty)
            Check(collection);

        foreach (var at in value.Objects)
        {
            if (_state.Members.TryGetValue(at, out var members))
            {
                foreach (var member in members)
                {
                    if (Key.IsElement(member.Key))
                        _state = _state.Set(at, member.Key, Value.Checked);
                }
            }

            _state = _state.Set(at, Key.Element, Value.Checked);
        }
    }
}
