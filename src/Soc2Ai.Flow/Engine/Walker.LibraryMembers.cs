using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>Properties of the framework's types that give out what their object holds.</summary>
internal sealed partial class Walker
{
    // Properties of the framework's containers that give out what they hold.
    private Value? ReadLibrary(IPropertySymbol property, Value receiver, SyntaxNode at)
    {
        var type = property.ContainingType;
        switch (property.Name)
        {
            case "Current":
                return IsPair(property.Type) ? Entry(receiver) : Element(receiver, property.Type);
            case "Value" when IsPair(type) || type.Name == "LinkedListNode":
                return Element(receiver, property.Type);
            case "Value" when IsCell(type):
                return Held(receiver, at, property.Type);
            case "Result":
                return Awaited(receiver);
            case "Task" when type.Name == "TaskCompletionSource":
                return receiver.Objects is [{ Port: null }] ? receiver : Held(receiver, at, null);
            case "Key" when IsPair(type):
                return Keys(receiver, property.Type);
            case "Key" when type.Name == "IGrouping":
                return TypeFacts.IsClean(property.Type) ? Value.None : Member(receiver, Key.GroupKey, property.Type);
            case "Values" when IsMap(type):
                return SequenceOf(at, Element(receiver, null));
            case "Keys" or "AllKeys" when IsMap(type):
                return SequenceOf(at, Keys(receiver, null));
            case "Min" or "Max" when type.Name is "SortedSet" or "ImmutableSortedSet":
                return Element(receiver, property.Type);
            default:
                return null;
        }
    }
}
