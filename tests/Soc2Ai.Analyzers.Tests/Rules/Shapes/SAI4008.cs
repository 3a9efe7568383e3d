global using System.ClientModel;
global using System.Net.Http.Json;
global using System.Text;
global using System.Text.Json;
global using System.Text.Json.Nodes;
global using System.Text.Json.Serialization;
global using Microsoft.Extensions.AI;
global using OpenAI.Chat;
global using OpenAI.Responses;

//// options of the chat client
sealed class Test(ChatClient client, bool decided)
{
    private const bool Keep = true;
    private static readonly bool Always = true;

    public void Initializer() => client.CompleteChat([new UserChatMessage("hi")], new ChatCompletionOptions { StoredOutputEnabled = {|SAI4008:true|} });

    public void Assignment()
    {
        var options = new ChatCompletionOptions();
        options.StoredOutputEnabled = {|SAI4008:true|};
        client.CompleteChat([new UserChatMessage("hi")], options);
    }

    public ChatCompletionOptions Constant() => new() { StoredOutputEnabled = {|SAI4008:Keep|} };

    public ChatCompletionOptions Field() => new() { StoredOutputEnabled = {|SAI4008:Always|} };

    public ChatCompletionOptions Local()
    {
        var store = true;
        return new() { StoredOutputEnabled = {|SAI4008:store|} };
    }

    public ChatCompletionOptions Either(bool debug) => new() { StoredOutputEnabled = {|SAI4008:debug ? false : true|} };

    public void Coalesced(ChatCompletionOptions options) => options.StoredOutputEnabled ??= {|SAI4008:true|};

    public void Lambda(Action<Action<ChatCompletionOptions>> configure) => configure(options => options.StoredOutputEnabled = {|SAI4008:true|});

    public ChatCompletionOptions Off() => new() { StoredOutputEnabled = false };

    public ChatCompletionOptions Unset() => new() { StoredOutputEnabled = null };

    public ChatCompletionOptions Decided() => new() { StoredOutputEnabled = decided };

    public ChatCompletionOptions Given(bool store) => new() { StoredOutputEnabled = store };
}

//// options of the responses client
sealed class Test(ResponsesClient client)
{
    public Task Run() => client.CreateResponseAsync(new CreateResponseOptions("gpt-4o-2024-11-20", [ResponseItem.CreateUserMessageItem("hi")]) { StoredOutputEnabled = {|SAI4008:true|} });

    public ChatOptions Raw() => new() { RawRepresentationFactory = _ => new CreateResponseOptions { StoredOutputEnabled = {|SAI4008:true|} } };

    public ChatOptions RawOff() => new() { RawRepresentationFactory = _ => new CreateResponseOptions { StoredOutputEnabled = false } };
}

//// Semantic Kernel
sealed class Test
{
    public object Settings() => new Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIPromptExecutionSettings { Store = {|SAI4008:true|}, MaxTokens = 100 };

    public object Agent(ResponsesClient client) => new Microsoft.SemanticKernel.Agents.OpenAI.OpenAIResponseAgent(client) { StoreEnabled = {|SAI4008:true|} };

    public object Extension() => new Microsoft.SemanticKernel.PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["store"] = {|SAI4008:true|} } };

    public object Off() => new Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIPromptExecutionSettings { Store = false };
}

//// additional properties of a request
sealed class Test
{
    public ChatOptions Indexed() => new() { AdditionalProperties = new() { ["store"] = {|SAI4008:true|} } };

    public ChatOptions Added()
    {
        var options = new ChatOptions { AdditionalProperties = [] };
        options.AdditionalProperties.Add("store", {|SAI4008:true|});
        options.AdditionalProperties["StoredOutputEnabled"] = {|SAI4008:true|};
        options.AdditionalProperties["seed"] = true;
        return options;
    }

    public ChatOptions Off() => new() { AdditionalProperties = new AdditionalPropertiesDictionary { ["store"] = false } };
}

//// a body that is written as an anonymous object
sealed class Test(HttpClient http)
{
    public Task Completion(string text) => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions",
        new { model = "gpt-4o-2024-11-20", messages = new[] { new { role = "user", content = text } }, store = {|SAI4008:true|} });

    public async Task Response(string text)
    {
        var body = new { model = "gpt-4o-2024-11-20", input = text, store = {|SAI4008:true|} };
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        await http.PostAsync("https://api.openai.com/v1/responses", content);
    }

    public BinaryContent Protocol(string text) => BinaryContent.Create(BinaryData.FromObjectAsJson(new { model = "m", input = text, store = {|SAI4008:true|} }));

    public Task Off(string text) => http.PostAsJsonAsync("https://api.openai.com/v1/responses", new { model = "m", input = text, store = false });

    public Task Order(string sku) => http.PostAsJsonAsync("https://shop.example/v1/orders", new { sku, store = true });
}

//// a body that is written as text
sealed class Test(HttpClient http)
{
    private const string Request = """{ "model": "gpt-4o-2024-11-20", "input": "hi", "store": true }""";

    public Task Raw() => http.PostAsync("https://api.openai.com/v1/responses", new StringContent({|SAI4008:"""
        { "model": "gpt-4o-2024-11-20", "input": "hi", "store": true }
        """|}));

    public Task Escaped() => http.PostAsync("https://api.openai.com/v1/responses", new StringContent({|SAI4008:"{\"model\":\"gpt-4o-2024-11-20\",\"input\":\"hi\",\"store\":true}"|}));

    public Task Interpolated(string text) => http.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent({|SAI4008:$$"""
        { "model": "gpt-4o-2024-11-20", "store": true, "messages": [{ "role": "user", "content": {{JsonSerializer.Serialize(text)}} }] }
        """|}));

    public Task Constant() => http.PostAsync("https://api.openai.com/v1/responses", new StringContent({|SAI4008:Request|}));

    public BinaryContent Protocol() => BinaryContent.Create(BinaryData.FromString({|SAI4008:"""{ "model": "m", "messages": [], "store": true }"""|}));

    public Task Off() => http.PostAsync("https://api.openai.com/v1/responses", new StringContent("""{ "model": "m", "input": "hi", "store": false }"""));

    public Task Other() => http.PostAsync("https://shop.example/orders", new StringContent("""{ "sku": "a", "store": true }"""));

    public object Answer() => JsonNode.Parse("""{ "id": "resp_1", "created_at": 1, "model": "m", "input": [], "store": true }""")!;
}

//// a body that is written as a dictionary or a node
sealed class Test(HttpClient http)
{
    public Task Dictionary(string text) => http.PostAsJsonAsync("https://api.openai.com/v1/responses", new Dictionary<string, object> { ["model"] = "m", ["input"] = text, ["store"] = {|SAI4008:true|} });

    public Task Added(string text) => http.PostAsJsonAsync("https://api.openai.com/v1/responses", new Dictionary<string, object> { { "model", "m" }, { "input", text }, { "store", {|SAI4008:true|} } });

    public async Task Node(string text)
    {
        var body = new JsonObject { ["model"] = "m", ["input"] = text };
        body["store"] = {|SAI4008:true|};
        await http.PostAsJsonAsync("https://api.openai.com/v1/responses", body);
    }

    public Task Inventory() => http.PostAsJsonAsync("https://shop.example/stores", new Dictionary<string, object> { ["name"] = "Berlin", ["store"] = true });
}

//// an own type of request
sealed record ChatRequest(string Model, object[] Messages)
{
    [JsonPropertyName("store")]
    public bool? Store { get; init; }
}

sealed class Shelf
{
    public bool Store { get; set; }
}

sealed class Test(HttpClient http)
{
    public Task Run() => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new ChatRequest("m", []) { Store = {|SAI4008:true|} });

    public Task Off() => http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new ChatRequest("m", []) { Store = false });

    public object Other() => new Shelf { Store = true };
}

//// only where a developer sits
sealed class Test(Microsoft.Extensions.Hosting.IHostEnvironment environment, Microsoft.Extensions.Configuration.IConfiguration configuration)
{
    public ChatCompletionOptions Development() => new() { StoredOutputEnabled = Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions.IsDevelopment(environment) };

    public ChatCompletionOptions Configured() => new() { StoredOutputEnabled = configuration["Store"] == "true" };
}
