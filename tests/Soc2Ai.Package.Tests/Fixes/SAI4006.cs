using System.ClientModel.Primitives;
using OpenAI;

namespace Fixes.Capture;

public static class Clients
{
    public static OpenAIClientOptions Options() => new() { ClientLoggingOptions = new ClientLoggingOptions { EnableMessageContentLogging = true } };
}
