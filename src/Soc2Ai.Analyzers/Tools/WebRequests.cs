using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers.Tools;

/// <summary>Tells requests that change something on another server from those that only ask for something, as a search by POST does.</summary>
internal sealed class WebRequests(Project project)
{
    private static readonly Regex Asks = new("search|query|graphql|embed|token|oauth|auth|login|translat|predict|classif|lookup|find|completion|retriev|rerank|summar|analy|detect|similar|recommend|validate|calculat|geocod|ocr|transcri|generat", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Reads = new("^_?(Search|Get|Find|Query|Lookup|LookUp|List|Fetch|Retrieve|Translate|Read|Check|Calculate|Summarize|Analyze|Classify|Recommend|Geocode|Transcribe|Login|Authenticate|Load|Count|Describe|Web|Ask)", RegexOptions.CultureInvariant);

    /// <summary>What a request does; null when it only asks, or goes to a model.</summary>
    public SideEffect? Of(IInvocationOperation call, string port, CancellationToken stop)
    {
        if (project.Requests.Model(call, stop) is not null || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == port)?.Value is not { } address)
            return null;

        var method = call.TargetMethod.Name;
        var texts = new List<string?>();
        if (port == "request")
        {
            var request = project.Constants.Expressions(address, stop).OfType<IObjectCreationOperation>().FirstOrDefault(made => made.Type?.Name == "HttpRequestMessage");
            if (request?.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().FirstOrDefault(verb => verb.Property.ContainingType.Name == "HttpMethod") is not { Property.Name: "Post" or "Put" or "Delete" or "Patch" } verb)
                return null;

            method = verb.Property.Name;
            texts.AddRange(request.Arguments.Where(argument => argument.Parameter?.Name == "requestUri").SelectMany(argument => Texts(argument.Value, stop)));
        }
        else
        {
            texts.AddRange(Texts(address, stop));
        }

        if (method.StartsWith("Post", System.StringComparison.Ordinal) && (texts.Exists(text => text is not null && Asks.IsMatch(text)) || Reads.IsMatch(Around(call, stop))))
            return null;
        return new SideEffect(method.StartsWith("Delete", System.StringComparison.Ordinal) ? "deletes something on another server" : "changes something on another server", call);
    }

    private IEnumerable<string?> Texts(IOperation value, CancellationToken stop) => project.Constants.Of(value, stop).Select(origin => origin.Text);

    // The name of the method around it, or of the tool that a lambda is registered as.
    private static string Around(IInvocationOperation call, CancellationToken stop)
    {
        var symbol = call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart, stop);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LambdaMethod })
            symbol = symbol.ContainingSymbol;
        for (IOperation? at = call; at is not null; at = at.Parent)
        {
            if (at is IInvocationOperation { TargetMethod.Name: "Create" or "CreateFromMethod" or "CreateFunctionFromMethod" } registration
                && registration.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "name" or "functionName")?.Value.ConstantValue is { HasValue: true, Value: string name })
            {
                return string.Concat(name.Split('_', '-', '.').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
            }
        }

        return symbol?.Name ?? "";
    }
}
