using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

internal sealed partial class Walker
{
    // Longer lists of elements are tables of constants, whose positions nobody tells apart.
    private const int MostPositions = 12;

    [MethodImpl(HotPath.Optimized)]
    private Value Eval(IOperation? operation)
    {
        if (operation is null)
            return Value.None;
        if (operation.ConstantValue is { HasValue: true } constant && operation is not IInvocationOperation)
        {
            return constant.Value is not string text ? constant.Value is bool ? Tested(operation) : Value.None
                : _engine.Facts.IsModelAddress(text) ? Value.Of(new Mark(Label.Source(ModelAddress), 0, false, new Step(null, operation.Syntax, "a model's address")))
                : IsOtherDirectory(text) ? Value.Of(new Mark(Label.Source(OtherDirectory), 0, false, new Step(null, operation.Syntax, "a folder outside the application")))
                : Value.None;
        }

        // Deeper than the machine's stack: the walk ends here and its member becomes unknown, see Engine.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (operation.Kind)
        {
            case OperationKind.LocalReference when operation is ILocalReferenceOperation local:
                return local.Local.IsRef && TryRead(local.Local, out var stood) ? stood : Variable(local.Local);
            case OperationKind.ParameterReference when operation is IParameterReferenceOperation parameter:
                return IsPrimary(parameter.Parameter) ? Member(This(), parameter.Parameter, parameter.Type) : Variable(parameter.Parameter);
            case OperationKind.InstanceReference:
                return This();
            case OperationKind.FlowCapture when operation is IFlowCaptureOperation capture:
                return EvalCapture(capture);
            case OperationKind.FlowCaptureReference when operation is IFlowCaptureReferenceOperation reference:
                return Variable(reference.Id);
            case OperationKind.FieldReference when operation is IFieldReferenceOperation field:
                return EvalField(field);
            case OperationKind.PropertyReference when operation is IPropertyReferenceOperation property:
                return EvalProperty(property);
            case OperationKind.EventReference when operation is IEventReferenceOperation reference:
                return reference.Instance is null ? Variable(reference.Event) : Member(Eval(reference.Instance), reference.Event, reference.Type);
            case OperationKind.Conversion when operation is IConversionOperation conversion:
                return EvalConversion(conversion);
            case OperationKind.Invocation when operation is IInvocationOperation invocation:
                return EvalInvocation(invocation);
            case OperationKind.ObjectCreation when operation is IObjectCreationOperation creation:
                return EvalCreation(creation);
            case OperationKind.SimpleAssignment when operation is ISimpleAssignmentOperation assignment:
                return EvalAssignment(assignment);
            case OperationKind.CompoundAssignment when operation is ICompoundAssignmentOperation compound:
                return EvalCompound(compound);
            case OperationKind.CoalesceAssignment when operation is ICoalesceAssignmentOperation coalesce:
                return Assign(coalesce.Target, Eval(coalesce.Target).Join(Eval(coalesce.Value)));
            case OperationKind.DeconstructionAssignment when operation is IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction);
            case OperationKind.Increment or OperationKind.Decrement when operation is IIncrementOrDecrementOperation increment:
                var counted = Eval(increment.Target);
                if (increment is { OperatorMethod: null, Target: not ILocalReferenceOperation })
                    return Value.None;
                return Assign(increment.Target, increment.OperatorMethod is { } step && _engine.SummaryOf(step, this) is { } stepBody ? Apply(stepBody, step, Value.None, [counted], increment.Syntax) : Value.Of(counted.Marks));
            case OperationKind.Binary when operation is IBinaryOperation binary:
                return EvalBinary(binary);
            case OperationKind.InterpolatedString when operation is IInterpolatedStringOperation text:
                return EvalInterpolation(text);
            case OperationKind.InterpolatedStringHandlerCreation when operation is IInterpolatedStringHandlerCreationOperation handler:
                return Eval(handler.Content);
            case OperationKind.InterpolatedStringAddition when operation is IInterpolatedStringAdditionOperation addition:
                return Eval(addition.Left).Join(Eval(addition.Right));
            case OperationKind.InterpolatedStringAppendLiteral or OperationKind.InterpolatedStringAppendFormatted or OperationKind.InterpolatedStringAppendInvalid when operation is IInterpolatedStringAppendOperation append:
                return append.AppendCall is IInvocationOperation call ? Text(Arguments(call)) : Value.None;
            case OperationKind.TranslatedQuery when operation is ITranslatedQueryOperation query:
                return Eval(query.Operation);
            case OperationKind.Await when operation is IAwaitOperation wait:
                return Awaited(Eval(wait.Operation));
            case OperationKind.DelegateCreation when operation is IDelegateCreationOperation creation:
                return Eval(creation.Target);
            case OperationKind.FlowAnonymousFunction when operation is IFlowAnonymousFunctionOperation function:
                _engine.Codes.Add(function, _graph, _owner);
                _functions.Add(function.Symbol);
                return Value.Of(new DelegateTarget(function.Symbol, null));
            case OperationKind.MethodReference when operation is IMethodReferenceOperation method:
                if (method.Method.MethodKind == MethodKind.LocalFunction)
                    _delegated.Add(method.Method.OriginalDefinition);
                return Value.Of(new DelegateTarget(method.Method, method.Instance is null ? null : Eval(method.Instance)));
            case OperationKind.ArrayCreation when operation is IArrayCreationOperation array:
                return EvalArray(array);
            case OperationKind.ArrayInitializer when operation is IArrayInitializerOperation initializer:
                return EvalElements(initializer.Syntax, initializer.ElementValues);
            case OperationKind.CollectionExpression when operation is ICollectionExpressionOperation collection:
                return EvalElements(collection.Syntax, collection.Elements);
            case OperationKind.Spread when operation is ISpreadOperation spread:
                return Items(Eval(spread.Operand));
            case OperationKind.ArrayElementReference when operation is IArrayElementReferenceOperation element:
                return EvalArrayElement(element);
            case OperationKind.ImplicitIndexerReference when operation is IImplicitIndexerReferenceOperation indexer:
                return EvalImplicitIndexer(indexer);
            case OperationKind.InlineArrayAccess when operation is IInlineArrayAccessOperation inline:
                return Element(Eval(inline.Instance), inline.Type);
            case OperationKind.Tuple when operation is ITupleOperation tuple:
                return EvalTuple(tuple);
            case OperationKind.AnonymousObjectCreation when operation is IAnonymousObjectCreationOperation anonymous:
                return EvalAnonymous(anonymous);
            case OperationKind.With when operation is IWithOperation with:
                return EvalWith(with);
            case OperationKind.IsPattern when operation is IIsPatternOperation pattern:
                AssignPattern(pattern.Pattern, Eval(pattern.Value), pattern.Value.Type);
                return Tested(pattern);
            case OperationKind.IsType or OperationKind.IsNull or OperationKind.NameOf or OperationKind.TypeOf or OperationKind.SizeOf or OperationKind.DefaultValue or OperationKind.Literal:
                EvalChildren(operation);
                return Value.None;
            case OperationKind.Unary when operation is IUnaryOperation unary:
                var operand = Eval(unary.Operand);
                if (unary.OperatorMethod is { } operatorMethod && _engine.SummaryOf(operatorMethod, this) is { } body)
                    return Apply(body, operatorMethod, Value.None, [operand], unary.Syntax);
                return TypeFacts.IsClean(unary.Type) ? Tested(unary) : operand;
            case OperationKind.YieldReturn when operation is IReturnOperation yield:
                Yield(Eval(yield.ReturnedValue), yield.Syntax);
                return Value.None;
            case OperationKind.EventAssignment when operation is IEventAssignmentOperation subscription:
                return EvalSubscription(subscription);
            case OperationKind.DynamicMemberReference when operation is IDynamicMemberReferenceOperation { Instance: { } holder } member:
                return ElementAt(Eval(holder), member.MemberName, null, member.Type);
            case OperationKind.DynamicInvocation when operation is IDynamicInvocationOperation late:
                return EvalLate(late);
            case OperationKind.DynamicObjectCreation when operation is IDynamicObjectCreationOperation late:
                return EvalLate(late, late.Arguments).With(AbstractObject.Made(late.Syntax));
            case OperationKind.TypeParameterObjectCreation when operation is ITypeParameterObjectCreationOperation created:
                EvalChildren(created);
                return Value.Of(AbstractObject.Made(created.Syntax));
            case OperationKind.None when operation is { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.StackAllocArrayCreationExpressionSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.ImplicitStackAllocArrayCreationExpressionSyntax }:
                return EvalChildren(operation).With(AbstractObject.Made(operation.Syntax));
            case OperationKind.CaughtException:
                return Variable(Thrown);
            // Code that does not bind is code that nobody knows.
            case OperationKind.Invalid:
                var unbound = EvalChildren(operation);
                return unbound.IsNone ? unbound : unbound.WithMarks(Indirect(unbound.Marks));
            default:
                return EvalChildren(operation);
        }
    }

    // Whatever has no case of its own (dynamic calls, ranges, throws, …) hands its operands on.
    [MethodImpl(HotPath.Optimized)]
    private Value EvalChildren(IOperation operation)
    {
        var value = Value.None;
        foreach (var child in operation.ChildOperations)
            value = value.Join(Value.Of(Content(Eval(child))));
        return TypeFacts.IsClean(operation.Type) ? Value.None : value;
    }

    private Value EvalCapture(IFlowCaptureOperation capture)
    {
        _captured[capture.Id] = capture.Value;
        var value = Eval(capture.Value);
        if (IsReferenceCapture(capture))
            _state = _state.Set(new Place(capture.Id), PlaceOf(capture.Value));
        else if (IsCopied(capture))
            value = Copied(capture.Value, value, capture.Syntax);
        _state = _state.Set(capture.Id, value);
        return value;
    }

    private Value EvalField(IFieldReferenceOperation field)
    {
        if (field.Field.IsConst || field.Field.ContainingType?.TypeKind == TypeKind.Enum)
            return Value.None;
        if (field.Field.ContainingType?.IsTupleType == true)
            return Part(Eval(field.Instance), TupleKey(field.Field), field.Type);
        if (field.Instance is null)
            return Sourced(field.Field, field.Syntax, TypeFacts.IsOwn(field.Field.ContainingType) ? Variable(field.Field) : Value.None);

        return Sourced(field.Field, field.Syntax, Member(Eval(field.Instance), field.Field, field.Type));
    }

    [MethodImpl(HotPath.Optimized)]
    private Value EvalProperty(IPropertyReferenceOperation property)
    {
        var receiver = property.Instance is null ? Value.None : Eval(property.Instance);
        var keys = Value.None;
        foreach (var argument in property.Arguments)
            keys = keys.Join(Eval(argument.Value));

        if (property.Arguments.IsEmpty)
            return Read(property.Property, receiver, property.Syntax);

        SinkIndexed(property.Property, receiver, property);
        var facts = _engine.Facts.Of(property.Property);
        if (SourceOf(facts, "return", property.Property, property.Syntax, property) is { } source)
            return source;
        if (property.Property.GetMethod is { } getter && _engine.SummaryOf(getter, this) is { } summary)
            return Apply(summary, getter, receiver, [keys], property.Syntax);

        return TypeFacts.IsClean(property.Type) ? Value.None : ElementAt(receiver, FromEnd(property.Arguments[0].Value, receiver) ?? ElementKey(property.Arguments[0].Value, property.Instance?.Type), property.Instance?.Type, property.Type);
    }

    /// <summary>What reading a property gives: by its rows, by its getter in the compilation, or as a member that holds what was written to it.</summary>
    [MethodImpl(HotPath.Optimized)]
    private Value Read(IPropertySymbol property, Value receiver, SyntaxNode at)
    {
        if (IsChecked(receiver, property))
            return Value.None;

        var facts = _engine.Facts.Of(property);
        if (SourceOf(facts, "return", property, at) is { } source)
            return Continued(receiver, source);
        if (Cleaned(facts, receiver, at) is { } cleaned)
            return cleaned;
        if (property.GetMethod is { } getter && _engine.SummaryOf(getter, this) is { } summary && !IsDispatched(getter))
            return Sourced(property, at, Apply(summary, getter, receiver, [], at));
        if (property.GetMethod is { } dispatched && IsDispatched(dispatched) && ReadDispatched(dispatched, receiver, at) is { } read)
            return Sourced(property, at, read);
        if (IsIdentity(property))
            return receiver;
        if (!TypeFacts.IsOwn(property.ContainingType) && ReadLibrary(property, receiver, at) is { } known)
            return known;
        if (property.IsStatic)
            return TypeFacts.IsOwn(property.ContainingType) ? Variable(property) : TypeFacts.IsContainer(property.Type) && property.Type.SpecialType != SpecialType.System_String ? Collection(at, property.Type) : Value.None;

        var held = Member(receiver, property, property.Type);
        return IsOverwritten(receiver, property, property.Type) ? held : Sourced(property, at, held);
    }

    private static bool IsDispatched(IMethodSymbol accessor) => (accessor.IsAbstract || accessor.IsVirtual || accessor.IsOverride) && TypeFacts.IsOwn(accessor.ContainingType);

    // Through an interface or a base: each implementation's getter, or what was put into its property.
    private Value? ReadDispatched(IMethodSymbol getter, Value receiver, SyntaxNode at)
    {
        Value? result = null;
        foreach (var callee in Dispatched(_engine.Callees(getter), receiver))
        {
            if (_engine.SummaryOf(callee, this) is { } summary)
                result = (result ?? Value.None).Join(Apply(summary, callee, receiver, [], at));
            else if (callee.AssociatedSymbol is IPropertySymbol property && !SymbolEqualityComparer.Default.Equals(callee, getter.OriginalDefinition))
                result = (result ?? Value.None).Join(Member(receiver, property, property.Type));
        }

        return result;
    }

    private Value EvalConversion(IConversionOperation conversion)
    {
        var value = Eval(conversion.Operand);
        if (value.IsNone)
            return value;
        if (conversion.OperatorMethod is { } method)
        {
            var facts = _engine.Facts.Of(method);
            if (!facts.Sinks.IsEmpty)
                SinkAt(facts, method, method.Parameters[0].Name, conversion.Operand, value);
            if (RowResult(facts, method, Value.None, [value], conversion.Syntax) is { } ruled)
                return ruled;

            return _engine.SummaryOf(method, this) is { } summary ? Apply(summary, method, Value.None, [value], conversion.Syntax)
                : TypeFacts.IsClean(conversion.Type) ? Value.None
                : Value.Of(Content(value)).WithObjects(value.Objects);
        }

        // A number that was unboxed, or a dynamic one.
        return conversion.Operand.Type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } && TypeFacts.IsClean(conversion.Type) ? Value.None : value;
    }

    private Value EvalBinary(IBinaryOperation binary)
    {
        if (binary is { OperatorMethod: null, Type.SpecialType: SpecialType.System_String, LeftOperand: IBinaryOperation })
            return EvalConcatenation(binary);

        var left = Eval(binary.LeftOperand);
        var right = Eval(binary.RightOperand);
        if (binary.Type?.SpecialType == SpecialType.System_Boolean)
            return Tested(binary);
        if (binary.OperatorMethod is { } method && _engine.SummaryOf(method, this) is { } summary)
            return Apply(summary, method, Value.None, [left, right], binary.Syntax);

        var text = new Composition(this);
        text.Add(binary.LeftOperand, Content(left));
        text.Add(binary.RightOperand, Content(right));
        return Value.Of(text.Marks);
    }

    // `a + b + …` leans to the left, and generated code makes it thousands deep: a loop, not a recursion.
    private Value EvalConcatenation(IBinaryOperation binary)
    {
        var parts = new Stack<IOperation>();
        IOperation leftmost = binary;
        while (leftmost is IBinaryOperation { OperatorMethod: null, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } concatenation)
        {
            parts.Push(concatenation.RightOperand);
            leftmost = concatenation.LeftOperand;
        }

        var text = new Composition(this);
        text.Add(leftmost, Content(Eval(leftmost)));
        while (parts.Count > 0)
        {
            var part = parts.Pop();
            text.Add(part, Content(Eval(part)));
        }

        return Value.Of(text.Marks);
    }

    private Value EvalInterpolation(IInterpolatedStringOperation text)
    {
        var composed = new Composition(this);
        foreach (var part in text.Parts)
        {
            if (part is IInterpolationOperation hole)
                composed.Add(hole.Expression, Text(hole.Expression).Marks);
            else if (part is IInterpolatedStringTextOperation literal)
                composed.Add(literal.Text, Eval(literal.Text).Marks);
            else if (part is IInterpolatedStringAppendOperation append)
                composed.Add(append is { AppendCall: IInvocationOperation { Arguments: [{ Value: var appended }, ..] } } ? appended : append, Eval(append).Marks);
        }

        return Value.Of(composed.Marks);
    }

    private Value EvalArray(IArrayCreationOperation array) =>
        array.Initializer is { } initializer ? EvalElements(array.Syntax, initializer.ElementValues) : EmptyArray(array.Syntax);

    private Value EmptyArray(SyntaxNode at)
    {
        var made = AbstractObject.Made(at);
        _state = _state.Only(made);
        return Value.Of(made);
    }

    private Value EvalElements(SyntaxNode at, ImmutableArray<IOperation> elements)
    {
        var made = AbstractObject.Made(at);
        var members = State.Empty.Variables.ToBuilder();
        var any = Value.None;
        for (var i = 0; i < elements.Length; i++)
        {
            var value = Eval(elements[i]);
            if (elements.Length <= MostPositions && elements[i] is not ISpreadOperation && Key.Position(i) is { } position)
                members[position] = value;
            else
                any = any.Join(value);
        }

        members[Key.Grows] = Value.None;
        if (members.Count <= elements.Length)
        {
            // A spread moves what stands behind it.
            foreach (var element in members.Values)
                any = any.Join(element);
            members.Clear();
            members[Key.Element] = any;
        }

        _state = _state.Only(made, members.ToImmutable());
        return Value.Of(made);
    }

    private Value EvalTuple(ITupleOperation tuple)
    {
        var made = AbstractObject.Made(tuple.Syntax);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            // First the element, which may change the state, then the state.
            var item = Eval(tuple.Elements[i]);
            _state = _state.Set(made, TupleKey(i), item);
        }

        return Value.Of(made);
    }

    private Value EvalAnonymous(IAnonymousObjectCreationOperation anonymous)
    {
        var made = AbstractObject.Made(anonymous.Syntax);
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var assigned })
            {
                var value = Eval(assigned);
                _state = _state.Set(made, property, value);
                NoteRole(initializer.Syntax, property, assigned, value);
            }
        }

        return Value.Of(made);
    }

    private Value EvalWith(IWithOperation with)
    {
        var copy = Copy(Eval(with.Operand), with.Syntax);
        foreach (var initializer in with.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member }, Value: var assigned })
                StoreMember(copy, member, Eval(assigned));
        }

        return copy;
    }

    // What `with` and Clone give: another object that holds the same.
    private Value Copy(Value of, SyntaxNode at)
    {
        var copy = AbstractObject.Made(at);
        foreach (var original in of.Objects)
        {
            if (_state.Members.TryGetValue(original, out var members))
            {
                foreach (var member in members)
                    _state = _state.Set(copy, member.Key, member.Value);
            }
        }

        return Value.Of(of.Marks).With(copy);
    }

    private void Yield(Value value, SyntaxNode at)
    {
        var made = AbstractObject.Made(_owner.DeclaringSyntaxReferences.IsEmpty ? at : _owner.DeclaringSyntaxReferences[0].GetSyntax(_stop));
        _state = _state.Set(made, Key.Element, (_state.Member(made, Key.Element) ?? Value.None).Join(value));
        _returns = _returns.Join(Value.Of(made));
    }

    private Value EvalSubscription(IEventAssignmentOperation subscription)
    {
        var handler = Eval(subscription.HandlerValue);
        if (subscription is { Adds: true, EventReference: IEventReferenceOperation { Event: var shared, Instance: null } })
        {
            StoreStatic(shared, Variable(shared).Join(handler));
            return handler;
        }

        if (subscription is not { Adds: true, EventReference: IEventReferenceOperation { Event: var @event, Instance: { } instance } })
            return handler;
        if (@event.AddMethod is { } add && _engine.SummaryOf(add, this) is { } summary)
            return Apply(summary, add, Eval(instance), [handler], subscription.Syntax);
        if (TypeFacts.IsOwn(@event.ContainingType))
            return Store(Eval(instance), @event, handler, weak: true);

        foreach (var at in Eval(instance).Objects)
            _state = _state.Set(at, Key.Handlers, (_state.Member(at, Key.Handlers) ?? Value.None).Join(handler));
        return handler;
    }
}
