using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Soc2Ai.Catalog;

namespace Soc2Ai.Analyzers.Settings;

/// <summary>Finds <c>store</c> in what is sent to a provider as JSON: an object that also has messages or input, a text of one, or what a client adds to its own request.</summary>
internal static class StoredOutput
{
    /// <summary>The kind of setting rows that the rule is about.</summary>
    public const string Kind = "stored-output";

    // The names of members that hold what the body of a request is made of, and of the property itself.
    public static readonly string[] Names =
        ["store", "Store", "StringContent", "JsonContent", "BinaryContent", "BinaryData", "JsonObject", "PostAsJsonAsync", "AdditionalProperties", "AdditionalPropertiesDictionary", "ExtensionData", "Patch"];

    private static readonly string[] Keys = ["store", "StoredOutputEnabled", "$.store"];

    private static readonly ApiPort True = ApiRow.Parse(Table.Lines("", "setting\tstored-output\tSystem.Object\tstore\tvalue=true").First()).Port;

    private static readonly Regex Json = new("\"store\"\\s*:\\s*(?<value>true|false)", RegexOptions.CultureInvariant);

    /// <summary>The settings that an operation makes.</summary>
    public static SettingUse? Of(Body body, IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: false, Name: "store" or "Store", DeclaringSyntaxReferences.IsEmpty: false } or { ContainingType.IsAnonymousType: true, Name: "store" or "Store" } } target } assignment
            when IsRequest(target.Property.ContainingType) => Use(assignment, assignment.Value, Name(target.Property)),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }] } target } assignment
            when IsKey(key) && IsRequest(body, target) => Use(assignment, assignment.Value, Text(key)!),
        IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Instance: not null, Arguments: [{ Value: var key }, { Value: var value }] } call
            when IsKey(key) && IsRequest(body, call) => Use(call, value, Text(key)!),
        IInvocationOperation { TargetMethod: { Name: "Set", ContainingType.Name: "JsonPatch" }, Arguments: [{ Value: var path }, { Value: var value }] } call
            when IsKey(path) => Use(call, value, "store"),
        ILiteralOperation { Parent: not IInterpolatedStringTextOperation, ConstantValue: { HasValue: true, Value: string text } } => InText(operation, text),
        IInterpolatedStringOperation text => InText(text, string.Concat(text.Parts.Select(part => part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string literal } ? literal : "0"))),
        IFieldReferenceOperation { Field: { Type.SpecialType: SpecialType.System_String, DeclaringSyntaxReferences.IsEmpty: false } } field =>
            body.Project.Constants.Of(field, body.Stop).Select(origin => origin.Text is { } text ? InText(field, text) : null).FirstOrDefault(use => use is not null),
        _ => null,
    };

    private static SettingUse Use(IOperation at, IOperation value, string name) => new(at, Plain(value), Kind, True, name);

    private static SettingUse? InText(IOperation at, string text)
    {
        if (text.IndexOf("\"store\"", StringComparison.Ordinal) < 0 || !IsRequest(text) || Json.Match(text) is not { Success: true } match)
            return null;

        return new SettingUse(at, at, Kind, True, "store") { IsOn = match.Groups["value"].Value == "true" };
    }

    // What a provider sends back says so, too; it also says when it was made.
    private static bool IsRequest(string json) => json.IndexOf("\"created", StringComparison.Ordinal) < 0 && HasContent(json);

    private static bool HasContent(string json) =>
        json.IndexOf("\"messages\"", StringComparison.Ordinal) >= 0 || json.IndexOf("\"input\"", StringComparison.Ordinal) >= 0 && json.IndexOf("\"model\"", StringComparison.Ordinal) >= 0;

    private static bool IsRequest(INamedTypeSymbol type)
    {
        var hasContent = false;
        var hasModel = false;
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (member is not IPropertySymbol)
                    continue;
                hasContent |= member.Name is "messages" or "Messages" or "input" or "Input" or "prompt" or "Prompt";
                hasModel |= member.Name is "model" or "Model" or "ModelId";
            }
        }

        return hasContent && hasModel;
    }

    // { ["model"] = …, ["messages"] = …, ["store"] = true }, or what a client's options carry on to its own request.
    private static bool IsRequest(Body body, IOperation entry)
    {
        for (var at = entry.Parent is ISimpleAssignmentOperation set && set.Target == entry ? set.Parent : entry.Parent; at is IObjectOrCollectionInitializerOperation or IMemberInitializerOperation or IObjectCreationOperation; at = at.Parent)
        {
            if (at is IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation { Member: var member } })
                return IsExtension(member);
            if (at is IObjectCreationOperation creation)
                return IsRequest(creation) || Uses.Target(creation) is { } holder && IsExtension(holder);
        }

        var container = entry is IPropertyReferenceOperation property ? property.Instance : ((IInvocationOperation)entry).Instance;
        while (container is IConversionOperation conversion)
            container = conversion.Operand;
        if (container is IPropertyReferenceOperation { Property: { IsIndexer: false } holding } && IsExtension(holding))
            return true;

        return container is not null && body.Project.Constants.Expressions(container, body.Stop).Any(made => made is IObjectCreationOperation creation && IsRequest(creation));
    }

    private static bool IsRequest(IObjectCreationOperation creation)
    {
        if (creation.Type is { Name: "AdditionalPropertiesDictionary" })
            return true;

        foreach (var entry in creation.Initializer?.Initializers ?? [])
        {
            var key = entry switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: var index }] } } => Text(index),
                IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: var added }, _] } => Text(added),
                _ => null,
            };
            if (key is "messages" or "input")
                return true;
        }

        return false;
    }

    private static bool IsExtension(ISymbol member) => member.Name is "AdditionalProperties" or "ExtensionData"
        || member is ILocalSymbol { Type.Name: "AdditionalPropertiesDictionary" } or IFieldSymbol { Type.Name: "AdditionalPropertiesDictionary" };

    private static bool IsKey(IOperation key) => Text(key) is { } text && Array.IndexOf(Keys, text) >= 0;

    private static string? Text(IOperation value) => Plain(value) switch
    {
        IUtf8StringOperation utf8 => utf8.Value,
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        _ => null,
    };

    private static string Name(IPropertySymbol property) => property.ContainingType.IsAnonymousType ? property.Name : $"{property.ContainingType.Name}.{property.Name}";

    private static IOperation Plain(IOperation value) => value is IConversionOperation { IsImplicit: true } conversion ? Plain(conversion.Operand) : value;
}
