// Stand-in for the community's package OpenAI (up to 1.x), whose assembly and namespace are OpenAI_API.
namespace OpenAI_API
{
    public class APIAuthentication(string apiKey)
    {
        public string ApiKey { get; set; } = apiKey;

        public static APIAuthentication LoadFromEnv() => throw new NotSupportedException();

        public static implicit operator APIAuthentication(string key) => new(key);
    }

    public class OpenAIAPI(APIAuthentication? apiKeys = null)
    {
        public APIAuthentication? Auth { get; set; } = apiKeys;

        public string ApiUrlFormat { get; set; } = "";

        public Chat.ChatEndpoint Chat => throw new NotSupportedException();

        public Completions.CompletionEndpoint Completions => throw new NotSupportedException();

        public static OpenAIAPI ForAzure(string YourResourceName, string deploymentId, APIAuthentication? apiKey = null) => throw new NotSupportedException();
    }
}

namespace OpenAI_API.Models
{
    public class Model
    {
        public Model(string name) => ModelID = name;

        public Model() => ModelID = "";

        public static Model ChatGPTTurbo => new("gpt-3.5-turbo");

        public string ModelID { get; set; }

        public static implicit operator string(Model model) => model.ModelID;

        public static implicit operator Model(string name) => new(name);
    }
}

namespace OpenAI_API.Chat
{
    using OpenAI_API.Models;

    public class ChatMessageRole
    {
        public static ChatMessageRole System { get; } = new();

        public static ChatMessageRole User { get; } = new();

        public static ChatMessageRole Assistant { get; } = new();
    }

    public class ChatMessage
    {
        public ChatMessage() => throw new NotSupportedException();

        public ChatMessage(ChatMessageRole role, string content) => throw new NotSupportedException();

        public ChatMessageRole? Role { get; set; }

        public string? Content { get; set; }
    }

    public class ChatRequest
    {
        public string? Model { get; set; }

        public IList<ChatMessage>? Messages { get; set; }

        public double? Temperature { get; set; }

        public int? MaxTokens { get; set; }

        public string? ResponseFormat { get; set; }
    }

    public class ChatUsage;

    public class ChatChoice
    {
        public int Index { get; set; }

        public ChatMessage Message { get; set; } = new();

        public ChatMessage Delta { get; set; } = new();

        public string? FinishReason { get; set; }
    }

    public class ChatResult
    {
        public string? Id { get; set; }

        public IReadOnlyList<ChatChoice> Choices { get; set; } = [];

        public ChatUsage? Usage { get; set; }
    }

    public class ChatEndpoint
    {
        public Conversation CreateConversation(ChatRequest? defaultChatRequestArgs = null) => throw new NotSupportedException();

        public Task<ChatResult> CreateChatCompletionAsync(ChatRequest request) => throw new NotSupportedException();

        public Task<ChatResult> CreateChatCompletionAsync(IList<ChatMessage> messages, Model? model = null, double? temperature = null, double? top_p = null, int? numOutputs = null, int? max_tokens = null) => throw new NotSupportedException();

        public Task<ChatResult> CreateChatCompletionAsync(params ChatMessage[] messages) => throw new NotSupportedException();

        public Task<ChatResult> CreateChatCompletionAsync(params string[] userMessages) => throw new NotSupportedException();

        public IAsyncEnumerable<ChatResult> StreamChatEnumerableAsync(ChatRequest request) => throw new NotSupportedException();
    }

    public class Conversation
    {
        public Model? Model { get; set; }

        public ChatRequest RequestParameters => throw new NotSupportedException();

        public ChatResult MostRecentApiResult => throw new NotSupportedException();

        public void AppendMessage(ChatMessage message) => throw new NotSupportedException();

        public void AppendMessage(ChatMessageRole role, string content) => throw new NotSupportedException();

        public void AppendUserInput(string content) => throw new NotSupportedException();

        public void AppendUserInputWithName(string userName, string content) => throw new NotSupportedException();

        public void AppendSystemMessage(string content) => throw new NotSupportedException();

        public void AppendExampleChatbotOutput(string content) => throw new NotSupportedException();

        public Task<string> GetResponseFromChatbotAsync() => throw new NotSupportedException();

        public IAsyncEnumerable<string> StreamResponseEnumerableFromChatbotAsync() => throw new NotSupportedException();

        public Task StreamResponseFromChatbotAsync(Action<string> resultHandler) => throw new NotSupportedException();
    }
}

namespace OpenAI_API.Completions
{
    using OpenAI_API.Models;

    public class CompletionRequest
    {
        public string? Prompt { get; set; }

        public string? Model { get; set; }

        public int? MaxTokens { get; set; }
    }

    public class CompletionResult
    {
        public List<Choice> Completions { get; set; } = [];
    }

    public class Choice
    {
        public string Text { get; set; } = "";

        public string? FinishReason { get; set; }
    }

    public class CompletionEndpoint
    {
        public Task<CompletionResult> CreateCompletionAsync(CompletionRequest request) => throw new NotSupportedException();

        public Task<CompletionResult> CreateCompletionAsync(string prompt, Model? model = null, int? max_tokens = null) => throw new NotSupportedException();

        public Task<string> GetCompletion(string prompt) => throw new NotSupportedException();
    }
}
