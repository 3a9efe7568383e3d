using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.ModelCalls;

/// <summary>
/// What goes along with a model call beside its messages: the options that it is given, followed to where they are made and set, and what the
/// client or agent was made with.
/// </summary>
internal sealed class CallOptions
{
    private const int Deepest = 6;

    private static readonly Regex Carrier = new("(Options|Settings|Arguments|Params|Parameters|Request|Config|Configuration)$", RegexOptions.CultureInvariant);

    private readonly Body _body;
    private readonly HashSet<IOperation> _seen = [];
    private readonly List<IOperation> _parts = [];
    private readonly List<IOperation> _made = [];
    private readonly List<string> _texts = [];

    private CallOptions(Body body) => _body = body;

    /// <summary>Whether all of the options can be seen: none of them comes from a caller or another library.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>The pieces of source that set them: creations with their initializers, and assignments to members of what they make.</summary>
    public IReadOnlyList<IOperation> Parts => _parts;

    /// <summary>The options objects that the call itself is given.</summary>
    public IReadOnlyList<IOperation> Made => _made;

    /// <summary>The options of a call.</summary>
    public static CallOptions Of(Body body, IInvocationOperation call, bool isRaw)
    {
        var options = new CallOptions(body);
        if (isRaw)
            options.AddRequest(call);
        else
        {
            foreach (var argument in call.Arguments)
            {
                if (argument.ArgumentKind == ArgumentKind.Explicit && IsCarrier(argument))
                    options.Follow(argument.Value, 0, isOwn: true);
            }

            if (Receiver(call) is { } receiver)
                options.AddReceiver(receiver);
        }

        return options;
    }

    /// <summary>Whether some piece of the options says what an expression looks for, in names or texts.</summary>
    public bool Says(Regex words) => _parts.Any(part => words.IsMatch(part.Syntax.ToString())) || _texts.Any(words.IsMatch);

    /// <summary>What a call is made on: the instance, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    private static bool IsCarrier(IArgumentOperation argument)
    {
        var value = argument.Value;
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;
        return IsCarrier(argument.Parameter?.Type) || IsCarrier(value.Type) || argument.Parameter is { Name: "function" or "options" or "executionSettings" or "arguments" or "settings" };
    }

    private static bool IsCarrier(ITypeSymbol? type) => type is { SpecialType: SpecialType.None } && Carrier.IsMatch(type.Name) && type.Name != "JsonSerializerOptions";

    private void Follow(IOperation value, int depth, bool isOwn = false)
    {
        if (depth > Deepest || !_seen.Add(value))
            return;

        foreach (var made in _body.Project.Constants.Expressions(value, _body.Stop))
        {
            switch (made)
            {
                case IObjectCreationOperation creation:
                    Create(creation, depth);
                    if (isOwn)
                        _made.Add(creation);
                    break;
                case IWithOperation with:
                    Add(with);
                    Follow(with.Operand, depth + 1);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Clone", Instance: { } original }:
                    Follow(original, depth + 1);
                    break;
                case IInvocationOperation { TargetMethod.Name: "CreateFunctionFromPrompt" or "CreateFromPrompt" } function:
                    Add(function);
                    foreach (var argument in function.Arguments.Where(IsCarrier))
                        Follow(argument.Value, depth + 1);
                    break;
                case { ConstantValue: { HasValue: true } } or IDefaultValueOperation or IAnonymousObjectCreationOperation or IDelegateCreationOperation or ICollectionExpressionOperation or IArrayCreationOperation:
                    Add(made);
                    break;
                default:
                    IsKnown = false;
                    break;
            }
        }

        if (value is IParameterReferenceOperation { Parameter.ContainingSymbol: { DeclaredAccessibility: not Accessibility.Private } } || PlainOperation.Of(value) is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { DeclaredAccessibility: not Accessibility.Private, MethodKind: not MethodKind.LocalFunction } })
            IsKnown = false;
    }

    private void Create(IObjectCreationOperation creation, int depth)
    {
        Add(creation);
        AddNames(creation);
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && IsCarrier(argument))
                Follow(argument.Value, depth + 1);
        }

        foreach (var assignment in creation.Initializer?.Descendants().OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (IsCarrier(assignment.Value.Type))
                Follow(assignment.Value, depth + 1);
        }

        if (Uses.Holder(creation) is { } holder)
            AddUses(creation, holder, depth);
    }

    // options.MaxOutputTokens = 500; options["max_tokens"] = 500; Limit(options);
    private void AddUses(IOperation creation, ISymbol holder, int depth)
    {
        foreach (var use in Uses.Of(_body.Project, creation, holder, _body.Stop))
        {
            var at = use;
            while (at.Parent is IConversionOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IArgumentOperation { Parent: IPropertyReferenceOperation })
                at = at.Parent;
            if (at.Parent is IAssignmentOperation assignment && assignment.Target == at && at != use)
            {
                Add(assignment);
                if (IsCarrier(assignment.Value.Type))
                    Follow(assignment.Value, depth + 1);
            }
            else if (at.Parent is IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Set" } added && added.Instance == at)
                Add(added);
            else if (use.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.OriginalDefinition.DeclaringSyntaxReferences: [var reference, ..] } } && _body.Project.Constants.Operation(reference.GetSyntax(_body.Stop), _body.Stop) is { } helper)
                _parts.AddRange(helper.Descendants().OfType<IAssignmentOperation>());
        }
    }

    // A pipeline, an agent or a conversation that is made here brings options of its own; one from elsewhere may.
    private void AddReceiver(IOperation receiver)
    {
        foreach (var made in _body.Project.Constants.Expressions(receiver, _body.Stop))
        {
            if (made is IObjectCreationOperation { Type.Name: var type } creation && (type.EndsWith("Agent", StringComparison.Ordinal) || type == "Chat"))
                Create(creation, 1);
            else if (made is IInvocationOperation { TargetMethod.Name: var name } call && (name is "Build" or "AsIChatClient" || name.EndsWith("Agent", StringComparison.Ordinal)))
            {
                Add(call);
                foreach (var argument in call.Descendants().OfType<IArgumentOperation>().Where(IsCarrier))
                    Follow(argument.Value, 1);
            }
        }
    }

    private void AddRequest(IInvocationOperation call)
    {
        var contents = call.Arguments.Where(argument => argument.Parameter?.Name is "content" or "value" or "request" or "inputValue").Select(argument => argument.Value).ToList();
        IsKnown = false;
        foreach (var made in contents.SelectMany(content => AiBody.Objects(_body.Project.Constants, content, _body.Stop, 0)).ToList())
        {
            if (made is IObjectCreationOperation { Type.Name: "HttpRequestMessage" } request && Uses.Holder(request) is { } message)
            {
                foreach (var assignment in Uses.Of(_body.Project, request, message, _body.Stop).Select(use => use.Parent?.Parent).OfType<ISimpleAssignmentOperation>().Where(set => set.Target is IPropertyReferenceOperation { Property.Name: "Content" }))
                {
                    foreach (var content in AiBody.Objects(_body.Project.Constants, assignment.Value, _body.Stop, 0))
                        AddContent(content);
                }
            }

            AddContent(made);
        }
    }

    private void AddContent(IOperation made)
    {
        if (made is not (IAnonymousObjectCreationOperation or IObjectCreationOperation or IInterpolatedStringOperation or ILiteralOperation) || made is IObjectCreationOperation { Type.ContainingNamespace.Name: "Http" or "Headers" })
            return;

        IsKnown |= AiBody.Is(_body.Project.Constants, made, _body.Stop) || made.Syntax.ToString().IndexOf("\"contents\"", StringComparison.Ordinal) >= 0 || made.Syntax.ToString().IndexOf("contents =", StringComparison.Ordinal) >= 0;
        Add(made);
        if (made is not IObjectCreationOperation creation)
            return;

        AddNames(creation);
        if (Uses.Holder(creation) is { } holder)
            AddUses(creation, holder, 0);
    }

    // What a type of the team's own sets by itself, and what its constructor calls its arguments.
    private void AddNames(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
                _texts.Add($"{parameter.Name}: {argument.Value.Syntax}");
        }

        foreach (var reference in creation.Type?.DeclaringSyntaxReferences ?? [])
        {
            foreach (var node in reference.GetSyntax(_body.Stop).DescendantNodes())
            {
                if (node is PropertyDeclarationSyntax { Initializer: { } initial } property)
                    _texts.Add($"{property.Identifier.ValueText} {initial}");
                else if (node is PropertyDeclarationSyntax { ExpressionBody: { } arrow } fixedProperty)
                    _texts.Add($"{fixedProperty.Identifier.ValueText} = {arrow.Expression}");
                else if (node is ParameterSyntax { Default: { } standard, Parent.Parent: TypeDeclarationSyntax } parameter)
                    _texts.Add($"{parameter.Identifier.ValueText} {standard}");
            }
        }
    }

    private void Add(IOperation part) => _parts.Add(part);
}
