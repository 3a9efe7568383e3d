using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Flow;

/// <summary>Fills a callee's summary in with the values of one call.</summary>
internal sealed partial class Walker
{
    private Value Apply(Summary summary, IMethodSymbol callee, Value receiver, ImmutableArray<Value> values, SyntaxNode at, ImmutableArray<IArgumentOperation> arguments = default,
        ImmutableArray<(ISymbol Variable, Value Value)> bound = default)
    {
        if (ReferenceEquals(summary, Summary.Nothing))
            return Value.None;

        var call = new Filling(this, callee, receiver, values, bound, at);
        foreach (var made in summary.Made)
        {
            var mine = made.Key.At(at);
            foreach (var member in made.Value)
            {
                var held = call.Fill(member.Value);
                _state = _state.Set(mine, member.Key, held);
            }
        }

        foreach (var inner in summary.Calls)
            call.Run(inner);

        foreach (var hit in summary.Hits)
        {
            _engine.Fills++;
            foreach (var mark in call.Content(hit.Mark.Label))
                Note(call.Through(mark, hit.Mark, "passed to"), hit.Sink);
        }

        if (!summary.Throws.IsNone)
            Throw(call.Fill(summary.Throws));

        var result = call.Fill(summary.Returns);
        foreach (var write in summary.Writes)
            call.Write(write, arguments);
        if (!arguments.IsDefault)
        {
            foreach (var argument in arguments)
            {
                if (argument.Parameter is { } parameter && Contains(summary.CleanAfter, parameter))
                    Check(argument.Value);
            }
        }

        return result;
    }

    /// <summary>Runs a constructor or an initializer on an object that was just made.</summary>
    public void Construct(Summary summary, IMethodSymbol constructor, Value made, ImmutableArray<Value> values, SyntaxNode at)
    {
        ConstructPositional(constructor, made, values);
        Apply(summary, constructor, made, values, at);
    }

    /// <summary>Gives an object what its type's parameter list takes: a record's properties, a class's captured parameters.</summary>
    public void ConstructPositional(IMethodSymbol constructor, Value made, ImmutableArray<Value> values)
    {
        if (!HasParameterList(constructor))
            return;

        foreach (var parameter in constructor.Parameters)
        {
            if (parameter.Ordinal < values.Length)
                Store(made, Positional(constructor, parameter), values[parameter.Ordinal]);
        }
    }

    private bool HasParameterList(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Length == 1 && constructor.DeclaringSyntaxReferences[0].GetSyntax(_stop) is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax;

    private static ISymbol Positional(IMethodSymbol constructor, IParameterSymbol parameter)
    {
        if (constructor.ContainingType.IsRecord)
        {
            foreach (var member in constructor.ContainingType.GetMembers(parameter.Name))
            {
                if (member is IPropertySymbol property)
                    return property;
            }
        }

        return parameter;
    }

    private static bool Contains(ImmutableArray<IParameterSymbol> parameters, IParameterSymbol parameter)
    {
        foreach (var one in parameters)
        {
            if (one.Ordinal == parameter.Ordinal)
                return true;
        }

        return false;
    }

    // One call's values for the inputs of the callee's summary.
    private sealed class Filling(Walker walker, IMethodSymbol callee, Value receiver, ImmutableArray<Value> values, ImmutableArray<(ISymbol Variable, Value Value)> bound, SyntaxNode at)
    {
        private readonly IMethodSymbol _definition = Engine.Definition(callee);
        private readonly Dictionary<Label, Value> _results = [];
        private readonly Dictionary<Label, ImmutableArray<Mark>> _contents = [];

        /// <summary>Every mark on an input, asked once for all sinks that it reaches.</summary>
        public ImmutableArray<Mark> Content(Label label)
        {
            if (!_contents.TryGetValue(label, out var content))
                _contents.Add(label, content = walker.Content(Input(label)));
            return content;
        }

        public Value Input(Label label)
        {
            if (label.Kind != LabelKind.Port)
                return Value.None;

            var value = Root(label.Root);
            var known = Label.Port(label.Root);
            foreach (var key in label.Path)
            {
                known = known.Member(key);
                value = key switch
                {
                    FileContent => walker.ContentOf(value, at, callee.Name),
                    string => _results.TryGetValue(known, out var result) ? result : walker.Part(value, (string)key, null),
                    int => walker.ElementAt(value, key, null, null),
                    Key part when !ReferenceEquals(part, Key.Element) => walker.Member(value, part, null),
                    ISymbol member => Member(value, member, isCut: label.Path.Length == Label.Depth),
                    _ => walker.Element(value, null),
                };
            }

            return value;
        }

        // Where a label was cut, the members between are gone: what a container holds is asked too.
        private Value Member(Value value, ISymbol member, bool isCut)
        {
            var type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
            var found = walker.Member(value, member, type);
            return isCut ? found.Join(walker.Member(walker.Element(value, null), member, type)) : found;
        }

        public Value Fill(Value value)
        {
            if (value.IsNone)
                return value.Test is null ? value : Value.None;

            walker._engine.Fills += 1 + value.Marks.Length;
            var filled = Value.None;
            foreach (var mark in value.Marks)
            {
                if (mark.Label.Kind != LabelKind.Port)
                {
                    filled = filled.Join(Value.Of(mark));
                    continue;
                }

                // What the callee hands on as the same object stays that object; what it made of it is all that the object holds.
                var input = Input(mark.Label);
                var marks = value.Objects.Contains(AbstractObject.Of(mark.Label)) ? input.Marks : walker.Content(input);
                foreach (var mine in marks)
                    filled = filled.WithMarks(Value.Add(filled.Marks, Through(mine, mark, "through")));
                if (!input.Targets.IsEmpty)
                    filled = filled.Join(Value.None.WithTargets(input.Targets));
            }

            foreach (var of in value.Objects)
            {
                if (of.Port is null)
                    filled = filled.With(of.At(at));
                else
                {
                    foreach (var mine in Input(of.Port).Objects)
                        filled = filled.With(mine);
                }
            }

            foreach (var target in value.Targets)
                filled = filled.Join(Value.Of(Fill(target)));
            return filled;
        }

        public void Run(Summary.DelegateCall inner)
        {
            var target = Input(inner.Delegate);
            var arguments = ImmutableArray.CreateBuilder<Value>(inner.Arguments.Length);
            foreach (var argument in inner.Arguments)
                arguments.Add(Fill(argument));
            var given = arguments.MoveToImmutable();

            var result = Value.None;
            foreach (var method in target.Targets)
                result = result.Join(walker.Invoke(method, given, at));
            foreach (var mark in target.Marks)
            {
                if (mark.Label.Kind == LabelKind.Port)
                {
                    walker.NoteCall(mark.Label, given, at);
                    result = result.Join(Value.Of(new Mark(mark.Label.Member(DelegateResult), 0, false, null)));
                }
            }

            _results[inner.Delegate.Member(DelegateResult)] = result;
            for (var i = 0; i < given.Length && i < GivenTo.Length; i++)
                _results[inner.Delegate.Member(GivenTo[i])] = given[i];
        }

        public void Write(Summary.Write write, ImmutableArray<IArgumentOperation> arguments)
        {
            var value = Fill(write.Value);
            if (write.Member is ISymbol member)
                walker.Store(Input(write.Target), member, value);
            else if (ReferenceEquals(write.Member, Key.Element))
            {
                // What was there before is not among what is there now: the callee cleared it.
                var container = Input(write.Target);
                if (write.Target.Path.Length < Label.Depth && container.Objects.Length == 1 && !Has(write.Value, write.Target.Member(Key.Element)))
                    walker.Clear(container);
                walker.StoreElement(container, null, null, value);
            }
            else if (write.Member is not null)
                walker.StoreMember(Input(write.Target), write.Member, value, weak: !Key.IsElement(write.Member));
            else if (write.Target.Root is IParameterSymbol parameter && IsMine(parameter))
            {
                foreach (var argument in arguments.IsDefault ? [] : arguments)
                {
                    if (argument.Parameter?.Ordinal == parameter.Ordinal)
                        walker.Assign(argument.Value, value);
                }
            }
            else if (write.Target.Root is ISymbol variable)
            {
                if (variable is IFieldSymbol or IPropertySymbol)
                    walker.StoreStatic(variable, value);
                else
                    walker._state = walker._state.Set(variable, value);
            }
        }

        private static bool Has(Value value, Label label)
        {
            foreach (var mark in value.Marks)
            {
                if (mark.Label.Equals(label))
                    return true;
            }

            return false;
        }

        // The way of a mark of mine, into the callee and along the way that its mark has there.
        public Mark Through(Mark mine, Mark theirs, string verb)
        {
            var way = Step.After(mine.Way, at, $"{verb} '{Walker.Name(_definition)}'");
            way = Append(way, theirs.Way);
            return new Mark(mine.Label, mine.Cleaned | theirs.Cleaned, mine.IsIndirect || theirs.IsIndirect, way);
        }

        private static Step? Append(Step? way, Step? more)
        {
            if (more is null)
                return way;

            return Step.After(Append(way, more.Previous), more.At, more.Message);
        }

        private Value Root(object root) => root switch
        {
            IParameterSymbol parameter when IsMine(parameter) => parameter.Ordinal < values.Length ? values[parameter.Ordinal] : Value.None,
            ISymbol variable => Bound(variable) ?? walker.Variable(variable),
            _ => receiver,
        };

        private Value? Bound(ISymbol variable)
        {
            foreach (var (captured, value) in bound.IsDefault ? [] : bound)
            {
                if (SymbolEqualityComparer.Default.Equals(captured, variable))
                    return value;
            }

            return null;
        }

        private DelegateTarget Fill(DelegateTarget target)
        {
            if (target.Bound.IsDefaultOrEmpty)
                return target;

            var filled = ImmutableArray.CreateBuilder<(ISymbol, Value)>(target.Bound.Length);
            foreach (var (variable, value) in target.Bound)
                filled.Add((variable, Fill(value)));
            return new DelegateTarget(target.Method, target.Receiver, filled.MoveToImmutable());
        }

        private bool IsMine(IParameterSymbol parameter) => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _definition)
            || (parameter.ContainingSymbol is IMethodSymbol method && SymbolEqualityComparer.Default.Equals(Engine.Definition(method), _definition));
    }
}
