// Stand-in for OllamaSharp 5.
namespace OllamaSharp
{
    public interface IOllamaApiClient
    {
        string SelectedModel { get; set; }
    }

    public class OllamaApiClient : IOllamaApiClient
    {
        public OllamaApiClient(string uriString, string defaultModel = "") => throw new NotSupportedException();

        public OllamaApiClient(Uri uri, string defaultModel = "") => throw new NotSupportedException();

        public OllamaApiClient(HttpClient client, string defaultModel = "") => throw new NotSupportedException();

        public string SelectedModel { get; set; } = "";

        public IAsyncEnumerable<Models.PullModelResponse?> PullModelAsync(Models.PullModelRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<Models.GenerateResponseStream?> GenerateAsync(Models.GenerateRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<Models.Chat.ChatResponseStream?> ChatAsync(Models.Chat.ChatRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public static class OllamaApiClientExtensions
    {
        public static IAsyncEnumerable<Models.PullModelResponse?> PullModelAsync(this IOllamaApiClient client, string model, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static IAsyncEnumerable<Models.GenerateResponseStream?> GenerateAsync(this IOllamaApiClient client, string prompt, object? context = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class Chat
    {
        public Chat(IOllamaApiClient client) => throw new NotSupportedException();

        public Chat(IOllamaApiClient client, string systemPrompt) => throw new NotSupportedException();

        public List<Models.Chat.Message> Messages { get; set; } = [];

        public string Model { get; set; } = "";

        public Models.RequestOptions? Options { get; set; }

        public IAsyncEnumerable<string> SendAsync(string message, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> SendAsync(string message, IEnumerable<object>? tools, IEnumerable<string>? imagesAsBase64 = null, object? format = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> SendAsAsync(Models.Chat.ChatRole role, string message, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace OllamaSharp.Models
{
    public class PullModelRequest
    {
        public string? Model { get; set; }
    }

    public class PullModelResponse
    {
        public string Status { get; set; } = "";
    }

    public class RequestOptions
    {
        public int? NumPredict { get; set; }

        public float? Temperature { get; set; }
    }

    public class GenerateRequest
    {
        public RequestOptions? Options { get; set; }

        public object? Format { get; set; }

        public string? Model { get; set; }

        public string Prompt { get; set; } = "";

        public string? System { get; set; }
    }

    public class GenerateResponseStream
    {
        public string Response { get; set; } = "";

        public bool Done { get; set; }
    }
}

namespace OllamaSharp.Models.Chat
{
    public readonly struct ChatRole(string? role)
    {
        public static ChatRole System { get; } = new("system");

        public static ChatRole Assistant { get; } = new("assistant");

        public static ChatRole User { get; } = new("user");

        public static ChatRole Tool { get; } = new("tool");

        public string? Role { get; } = role;
    }

    public class Message
    {
        public Message() => throw new NotSupportedException();

        public Message(ChatRole role, string content) => throw new NotSupportedException();

        public ChatRole? Role { get; set; }

        public string? Content { get; set; }
    }

    public class ChatRequest
    {
        public RequestOptions? Options { get; set; }

        public object? Format { get; set; }

        public string? Model { get; set; }

        public IEnumerable<Message>? Messages { get; set; }
    }

    public class ChatResponseStream
    {
        public Message Message { get; set; } = null!;

        public bool Done { get; set; }

        public string? DoneReason { get; set; }
    }
}
