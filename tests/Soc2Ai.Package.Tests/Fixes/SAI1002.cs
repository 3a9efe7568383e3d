using OpenAI;

namespace Fixes.Address;

public static class Clients
{
    public static OpenAIClientOptions Options() => new() { Endpoint = new Uri("http://models.example.com/v1") };
}
