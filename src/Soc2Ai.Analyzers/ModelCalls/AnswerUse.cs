using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.ModelCalls;

/// <summary>What a body does with the answer of one model call.</summary>
internal sealed class AnswerUse
{
    private static readonly HashSet<string> Consuming = new(StringComparer.Ordinal) { "parse", "process", "code", "training-write", "training-upload", "query", "sql", "html", "file", "store-write", "vector-write" };

    private static readonly string[] Keeping = ["Save", "Insert", "Upsert", "Store", "Persist", "Put", "Upload", "SetString", "StringSet", "CreateItem", "ReplaceItem", "Index", "Archive", "Publish", "Enqueue", "SendMessage"];

    private static readonly string[] Parsers = ["Parse", "TryParse", "Deserialize", "DeserializeObject", "DeserializeAsync", "ParseExact", "TryParseExact", "ParseAsync", "ToInt32", "ToDecimal", "ToDouble", "ToBoolean", "ToDateTime", "PopulateObject"];

    private static readonly HashSet<string> Reasons = new(StringComparer.Ordinal)
    {
        "FinishReason", "FinishReasons", "StopReason", "DoneReason", "IncompleteStatusDetails", "IncompleteDetails", "IncompleteReason", "Done", "StopDetails",
    };

    private static readonly string[] ReasonTexts = ["finish_reason", "FinishReason", "stop_reason", "finishReason", "done_reason", "incomplete_details", "incomplete", "stop_details"];

    private readonly Body _body;
    private readonly DerivedValues _said;
    private readonly bool _isRaw;

    /// <summary>Follows the answer through a body.</summary>
    /// <param name="isRaw">Whether the answer stands in a message of the raw protocol, which is parsed to come to it.</param>
    public AnswerUse(Body body, IOperation call, bool isRaw = false)
    {
        _body = body;
        _isRaw = isRaw;
        _said = new DerivedValues(body.Operations, [call], byBranch: false, byContent: true);
    }

    /// <summary>Whether something looks at why the answer ended.</summary>
    public bool ReadsReason => _body.Operations.Any(operation => operation switch
    {
        IMemberReferenceOperation { Instance: { } instance, Member.Name: var name } => (Reasons.Contains(name) || name == "Status" && instance.Type?.Name is "ResponseResult" or "OpenAIResponse" or "ThreadRun") && _said.Reach(instance),
        IPropertySubpatternOperation { Member: IMemberReferenceOperation { Member.Name: var name } } => Reasons.Contains(name),
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => Array.IndexOf(ReasonTexts, text) >= 0,
        IInvocationOperation call => call.Arguments.Any(argument => _said.Reach(argument.Value)) && Mentions(call.TargetMethod),
        _ => false,
    });

    /// <summary>Whether the text of the answer is parsed.</summary>
    public bool IsParsed => _isRaw
        ? _body.Operations.Count(operation => operation is IInvocationOperation call && (IsParse(call) || call.TargetMethod.Name.StartsWith("ReadFromJson", StringComparison.Ordinal))) > 1
        : _body.Operations.Any(operation => operation is IInvocationOperation call && IsParse(call)) || _body.Passed.Any(passed => passed.Row.Kind == "parse" && _said.Reach(passed.Value));

    /// <summary>Whether the text is parsed, kept, run, or handed to a tool.</summary>
    public bool IsConsumed => IsParsed || _body.Passed.Any(passed => Consuming.Contains(passed.Row.Kind) && (!_isRaw || passed.Row.Kind != "parse") && IsContent(passed.Value)) || _body.Operations.Any(operation => operation is IInvocationOperation call && (IsKept(call) || IsTool(call)));

    /// <summary>Whether the text goes anywhere but on a screen.</summary>
    public bool IsUsed => IsConsumed || _body.Operations.Any(operation => operation switch
    {
        IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value } => IsContent(value) && !IsAnswer(value),
        IAssignmentOperation { Target: IMemberReferenceOperation, Value: var value } => IsContent(value) && !IsAnswer(value),
        IArgumentOperation { Parent: IInvocationOperation call, Value: var value } => value.Type?.SpecialType == SpecialType.System_String && IsContent(value) && !IsShown(call.TargetMethod),
        _ => false,
    });

    /// <summary>Whether the answer itself, its reason with it, is handed to the caller.</summary>
    public bool IsReturned => _body.Operations.Any(operation => operation is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value } && IsAnswer(value) && _said.Reach(value));

    /// <summary>Whether the text is deserialized into a type.</summary>
    public bool IsDeserialized => _body.Operations.Any(operation =>
        operation is IInvocationOperation { TargetMethod: { Name: "Deserialize" or "DeserializeObject" or "DeserializeAnonymousType" or "PopulateObject", ContainingType.Name: var type } } call
        && type is "JsonSerializer" or "JsonConvert" or "JsonSerializer`1" && call.Arguments.Any(argument => IsContent(argument.Value)));

    private bool IsParse(IInvocationOperation call) => Parsers.Contains(call.TargetMethod.Name) && call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
        && call.TargetMethod.ContainingType.Name is not ("DateTime" or "Uri" or "HttpContentJsonExtensions") && call.Arguments.Any(argument => argument.Parameter?.RefKind is not RefKind.Out && IsContent(argument.Value));

    private bool IsKept(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType.Name;
        var keeps = (type is "File" or "StreamWriter" or "FileStream" or "TextWriter" && method.Name.StartsWith("Write", StringComparison.Ordinal)) || (type == "File" && method.Name.StartsWith("Append", StringComparison.Ordinal))
            || (type.StartsWith("DbSet", StringComparison.Ordinal) || type is "DbContext" || type.EndsWith("Repository", StringComparison.Ordinal) || type.EndsWith("Store", StringComparison.Ordinal)) && (method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("Update", StringComparison.Ordinal) || method.Name.StartsWith("Set", StringComparison.Ordinal))
            || Keeping.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal) && (method.Name.Length == word.Length || char.IsUpper(method.Name[word.Length]))) && method.Name is not ("SaveChanges" or "SaveChangesAsync" or "IndexOf") && type is not ("Array" or "String");
        return keeps && call.Arguments.Any(argument => IsContent(argument.Value));
    }

    private bool IsTool(IInvocationOperation call) => call.TargetMethod is { Name: "InvokeAsync" or "CallToolAsync" or "Invoke", ContainingType.Name: "AIFunction" or "KernelFunction" or "McpClient" or "IMcpClient" or "McpClientTool" }
        && call.Arguments.Any(argument => _said.Reach(argument.Value));

    // A length or a number of tokens is no content; a verdict on the answer is none either.
    private bool IsContent(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;
        return value.Type?.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Boolean or SpecialType.System_Double) && value.Type?.TypeKind != TypeKind.Enum && _said.Reach(value);
    }

    // The SDK's own object, or a task of it.
    private bool IsAnswer(IOperation value)
    {
        while (value is IConversionOperation or IAwaitOperation)
            value = value is IConversionOperation conversion ? conversion.Operand : ((IAwaitOperation)value).Operation;
        var type = value.Type;
        while (type is INamedTypeSymbol { TypeArguments: [var inner], Name: "Task" or "ValueTask" or "ClientResult" or "Response" or "IAsyncEnumerable" or "AsyncCollectionResult" or "CollectionResult" or "IReadOnlyList" })
            type = inner;
        return type is { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: true, Name: var name, ContainingNamespace: { } space } && !space.ToDisplayString().StartsWith("System", StringComparison.Ordinal)
            && !name.EndsWith("Result", StringComparison.Ordinal) || type is { Name: "FunctionResult" or "ResponseResult" or "HttpResponseMessage" };
    }

    private static bool IsShown(IMethodSymbol method) =>
        method.ContainingType is { Name: "Console" or "AnsiConsole" or "Debug" or "Trace" or "LoggerExtensions" or "String" or "StringBuilder" or "JsonSerializer" or "Encoding" or "Enumerable" or "DefaultInterpolatedStringHandler" }
        || method.Name.StartsWith("Log", StringComparison.Ordinal) || method.Name.StartsWith("Show", StringComparison.Ordinal) || method.Name.StartsWith("Write", StringComparison.Ordinal) || method.Name.StartsWith("Print", StringComparison.Ordinal) || method.Name.StartsWith("Send", StringComparison.Ordinal)
        || method.Name is "Ok" or "Content" or "Json" or "Text" or "AddAssistantMessage" or "AddUserMessage" or "AddMessage" or "Append" or "AppendLine" or "FromResult" or "Add" or "ToString" or "Markup";

    private bool Mentions(IMethodSymbol method)
    {
        foreach (var reference in method.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(_body.Stop).DescendantNodes().Any(node => node is SimpleNameSyntax { Identifier.ValueText: var name } && Reasons.Contains(name)))
                return true;
        }

        return false;
    }
}
