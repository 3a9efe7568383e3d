using OpenAI;

namespace Fixes.TimeLimit;

public static class Clients
{
    public static OpenAIClientOptions Options() => new() { NetworkTimeout = Timeout.InfiniteTimeSpan };
}
