using Microsoft.Extensions.AI;

// Stand-ins: Microsoft.Extensions.AI itself does not restore everywhere.
namespace Microsoft.Extensions.AI
{
    public sealed class ChatClientBuilder(IChatClient inner)
    {
        public IChatClient Build() => inner;
    }

    public static class OpenTelemetryChatClientBuilderExtensions
    {
        public static ChatClientBuilder UseOpenTelemetry(this ChatClientBuilder builder) => builder;
    }
}

namespace Fixes.Unrecorded
{
    public static class Clients
    {
        public static IChatClient Built(IChatClient inner) => new ChatClientBuilder(inner).Build();
    }
}
