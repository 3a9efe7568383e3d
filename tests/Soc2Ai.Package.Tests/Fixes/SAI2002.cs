using System.ClientModel.Primitives;
using OpenAI;

namespace Fixes.Retries;

public static class Options
{
    public static OpenAIClientOptions Impatient() => new() { RetryPolicy = new ClientRetryPolicy(0) };
}
