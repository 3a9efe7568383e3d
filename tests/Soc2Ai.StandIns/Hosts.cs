// Stand-in for what Grpc.Core.Api, Microsoft.Azure.Functions.Worker.Extensions.Http and ModelContextProtocol.AspNetCore say of a request.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Grpc.Core
{
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class BindServiceMethodAttribute(Type bindType, string bindMethodName) : Attribute
    {
        public Type BindType { get; } = bindType;

        public string BindMethodName { get; } = bindMethodName;
    }

    public abstract class ServerCallContext
    {
        public CancellationToken CancellationToken => throw new NotSupportedException();
    }

    public interface IServerStreamWriter<in T>
    {
        Task WriteAsync(T message);
    }

    public interface IAsyncStreamReader<out T>
    {
        T Current { get; }

        Task<bool> MoveNext(CancellationToken cancellationToken);
    }
}

namespace Microsoft.Azure.Functions.Worker
{
    public enum AuthorizationLevel
    {
        Anonymous,
        User,
        Function,
        System,
        Admin,
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class FunctionAttribute(string name) : Attribute
    {
        public string Name { get; } = name;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
    {
        public AuthorizationLevel AuthLevel { get; } = authLevel;

        public string[]? Methods { get; } = methods;

        public string? Route { get; set; }
    }
}

namespace Microsoft.AspNetCore.Builder
{
    public static class McpEndpointRouteBuilderExtensions
    {
        public static IEndpointConventionBuilder MapMcp(this IEndpointRouteBuilder endpoints, string pattern = "") => throw new NotSupportedException();
    }
}
