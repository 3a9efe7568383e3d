using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>What follows from a type alone.</summary>
internal static class TypeFacts
{
    /// <summary>Whether the type is an exception.</summary>
    public static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    /// <summary>Whether a value of the type can carry no text: numbers, truth, dates, ids and enums are clean for every rule.</summary>
    public static bool IsClean(ITypeSymbol? type)
    {
        switch (type)
        {
            case null:
                return false;
            case { TypeKind: TypeKind.Enum }:
                return true;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return IsClean(nullable.TypeArguments[0]);
            case INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1 } task:
                return IsClean(task.TypeArguments[0]);
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
            case SpecialType.System_SByte:
            case SpecialType.System_Int16:
            case SpecialType.System_UInt16:
            case SpecialType.System_Int32:
            case SpecialType.System_UInt32:
            case SpecialType.System_Int64:
            case SpecialType.System_UInt64:
            case SpecialType.System_IntPtr:
            case SpecialType.System_UIntPtr:
            case SpecialType.System_Single:
            case SpecialType.System_Double:
            case SpecialType.System_Decimal:
            case SpecialType.System_DateTime:
            case SpecialType.System_Void:
                return true;
        }

        return type is { Name: "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Version" or "Half" or "Int128" or "UInt128" or "CancellationToken" or "Index" or "Range" or "HashCode" }
            && type.ContainingNamespace is { Name: "System" or "Threading" };
    }

    /// <summary>Whether the type's objects are containers whose content is all that matters: text, collections, tasks, tuples.</summary>
    public static bool IsContainer(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol => true,
        { SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { IsTupleType: true } => true,
        INamedTypeSymbol when type.Name.EndsWith("InterpolatedStringHandler", System.StringComparison.Ordinal) => true,
        _ => Space(type) switch
        {
            "System" => type.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment" or "Lazy" or "Tuple" or "Nullable" or "Array",
            "System.Text" => type.Name == "StringBuilder",
            "System.IO.Compression" or "System.IO.Pipelines" => true,
            "System.Text.Json" => type.Name == "Utf8JsonWriter",
            "System.Xml" => type.Name.EndsWith("Writer", System.StringComparison.Ordinal) || type.Name.EndsWith("Reader", System.StringComparison.Ordinal),
            "System.Buffers" => type.Name == "ArrayBufferWriter",
            "System.Security.Cryptography" => type.Name == "CryptoStream",
            "System.Runtime.CompilerServices" => type.Name == "ConditionalWeakTable",
            "System.IO" => type.Name is not ("File" or "Path" or "Directory" or "FileInfo" or "DirectoryInfo"),
            "System.Linq" or "System.Threading.Channels" or "System.Text.Json.Nodes" or "Microsoft.Extensions.Primitives" => true,
            { } space => space.StartsWith("System.Collections", System.StringComparison.Ordinal),
            null => false,
        },
    };

    /// <summary>Whether a type of the framework only moves or transforms what it is given, so that its result is still the same content.</summary>
    public static bool IsTransform(ITypeSymbol? type)
    {
        var space = Space(type);
        return space is not null
            && (space is "System" or "System.Linq" or "System.Globalization" or "System.Web" or "System.Threading.Tasks" or "System.Runtime.CompilerServices" or "System.Runtime.InteropServices" or "Microsoft.Extensions.Primitives" or "System.Buffers" or "System.Threading.Channels"
                || space.StartsWith("System.Text", System.StringComparison.Ordinal)
                || space.StartsWith("System.Collections", System.StringComparison.Ordinal)
                || space.StartsWith("System.Xml", System.StringComparison.Ordinal)
                || (space == "System.Net" && type!.Name == "WebUtility")
                || (space == "System.Security.Cryptography")
                || space.StartsWith("Newtonsoft.Json", System.StringComparison.Ordinal)
                || (space == "System.IO" && type!.Name is "Path" or "StringReader" or "StringWriter" or "MemoryStream" or "TextReader" or "TextWriter" or "StreamWriter"))
            && type!.Name is not ("Console" or "Environment" or "Random" or "Activator" or "AppContext");
    }

    /// <summary>Whether the walk follows what the type's members do with values by itself, closer than rows can say.</summary>
    public static bool IsFollowed(ITypeSymbol? type) => (type is { IsStatic: false } && IsContainer(type)) || Space(type) switch
    {
        "System" => type!.Name is "MemoryExtensions" or "Array" or "Buffer",
        "System.Text" => type!.Name is "Encoding",
        _ => false,
    };

    /// <summary>Whether the type is declared in the compilation that is analyzed.</summary>
    public static bool IsOwn(ITypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: false };

    /// <summary>Whether an object of the type can be referred to twice and changed.</summary>
    public static bool IsReference(ITypeSymbol? type) => type is not null && type.SpecialType != SpecialType.System_String && !IsClean(type);

    // The namespace of a library's type, where it is one of those that are asked for here; put together by hand, as this is asked of every call.
    private static string? Space(ITypeSymbol? type)
    {
        if (type?.ContainingNamespace is not { IsGlobalNamespace: false } space || IsOwn(type))
            return null;

        var root = space;
        while (root.ContainingNamespace is { IsGlobalNamespace: false } outer)
            root = outer;
        return root.Name is "System" or "Microsoft" or "Newtonsoft" ? FullName(space) : null;
    }

    private static string FullName(INamespaceSymbol space) => space.ContainingNamespace is { IsGlobalNamespace: false } outer ? FullName(outer) + "." + space.Name : space.Name;
}
