global using Microsoft.Extensions.AI;
global using Microsoft.Extensions.Configuration;
global using System.Text;
global using System.Text.Json;
global using OpenAI.Chat;
global using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

//// entries of configuration and environment
sealed class Test(IChatClient client, IConfiguration configuration)
{
    public Task Indexer() => client.GetResponseAsync({|SAI4007:$"Use the key {configuration["Stripe:SecretKey"]}"|});

    public Task Key() => client.GetResponseAsync({|SAI4007:"Use " + configuration["Search:Key"]|});

    public Task Connection() => client.GetResponseAsync({|SAI4007:$"The database is {configuration.GetConnectionString("Orders")}"|});

    public Task Section() => client.GetResponseAsync({|SAI4007:$"Use {configuration.GetSection("Smtp:Password").Value}"|});

    public Task Value() => client.GetResponseAsync({|SAI4007:"Use " + configuration.GetValue<string>("Jwt:SigningKey")|});

    public Task Variable()
    {
        var token = Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? throw new InvalidOperationException("no token");
        var prompt = new StringBuilder("Call the API with ").Append(token).ToString();
        return client.GetResponseAsync({|SAI4007:prompt|});
    }

    public Task Fallback() => client.GetResponseAsync({|SAI4007:$"Use {Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none"}"|});

    public Task Constant()
    {
        const string Name = "AZURE_SEARCH_KEY";
        return client.GetResponseAsync([new ChatMessage(ChatRole.System, {|SAI4007:string.Format("Key: {0}", Environment.GetEnvironmentVariable(Name))|})]);
    }

    public Task Region() => client.GetResponseAsync($"Region {configuration["Orders:Region"]}, at most {configuration["Model:MaxTokens"]} tokens");

    public Task Home() => client.GetResponseAsync($"Home {Environment.GetEnvironmentVariable("HOME")}, key {Environment.GetEnvironmentVariable("CACHE_PARTITION_KEY")}");

    public Task Present() => client.GetResponseAsync($"The key is {(configuration["Stripe:SecretKey"] is null ? "missing" : "set")}");

    public Task Length() => client.GetResponseAsync($"The key has {configuration["Stripe:SecretKey"]?.Length} characters");
}

//// members of options
sealed class SmtpOptions
{
    public string Host { get; set; } = "";
    public string Password { get; set; } = "";
    public bool HasPassword { get; set; }
    public int PasswordLength { get; set; }
    public string PasswordResetUrl { get; set; } = "";
    public string PasswordHash { get; set; } = "";
    public string PasswordPolicy { get; set; } = "";
    public int MaxTokens { get; set; }
    public int TokenCount { get; set; }
    public string MaskedApiKey { get; set; } = "";
    public bool RequireClientSecret { get; set; }
}

sealed record Storage(string AccountName, string AccountKey, string ConnectionString);

sealed class Test(IChatClient client, Microsoft.Extensions.Options.IOptions<SmtpOptions> options, SmtpOptions smtp, Storage storage, ChatClient openAi)
{
    public Task Direct() => client.GetResponseAsync({|SAI4007:$"Send with {smtp.Password}"|});

    public Task Options() => client.GetResponseAsync({|SAI4007:$"Send with {options.Value.Password}"|});

    public async Task OpenAi() => await openAi.CompleteChatAsync(new SystemChatMessage({|SAI4007:"Key " + storage.AccountKey|}), new UserChatMessage("hi"));

    public Task Instructions() => client.GetResponseAsync("hi", new ChatOptions { Instructions = {|SAI4007:$"Connect to {storage.ConnectionString}"|} });

    public Task Whole() => client.GetResponseAsync({|SAI4007:$"Settings: {JsonSerializer.Serialize(smtp)}"|});

    public Task Record() => client.GetResponseAsync({|SAI4007:$"Storage: {storage}"|});

    public Task Harmless() => client.GetResponseAsync(
        $"{smtp.Host} {smtp.HasPassword} {smtp.PasswordLength} {smtp.PasswordResetUrl} {smtp.PasswordHash} {smtp.PasswordPolicy} {smtp.MaxTokens} {smtp.TokenCount} {smtp.MaskedApiKey} {smtp.RequireClientSecret} {storage.AccountName}");

    public Task Name() => client.GetResponseAsync($"The setting {nameof(SmtpOptions.Password)} is missing");

    public Task Masked() => client.GetResponseAsync($"The key ends in {storage.AccountKey[^4..]}, begins with {storage.AccountKey.Substring(0, 4)}");

    public Task OwnMask() => client.GetResponseAsync($"The key is {Mask(storage.AccountKey)}");

    public Task Hash() => client.GetResponseAsync($"Fingerprint {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(storage.AccountKey)))}");

    private static string Mask(string key) => new string('*', key.Length - 2) + key.Substring(key.Length - 2);
}

//// values of a vault
using Azure.Security.KeyVault.Secrets;

sealed class Test(SecretClient vault, IChatClient client)
{
    public async Task Run()
    {
        KeyVaultSecret secret = await vault.GetSecretAsync("erp-login");
        await client.GetResponseAsync({|SAI4007:$"Log in with {secret.Value}"|});
        await client.GetResponseAsync($"Log in with the secret named {secret.Name}");
    }

    public async Task Direct() => await client.GetResponseAsync({|SAI4007:"Log in with " + (await vault.GetSecretAsync("erp-login")).Value.Value|});
}

//// through fields, methods and other files
sealed class Test(IChatClient client, IConfiguration configuration)
{
    private readonly string _login = configuration["Erp:Password"]!;

    public Task Field() => client.GetResponseAsync({|SAI4007:$"Log in with {_login}"|});

    public Task Built() => client.GetResponseAsync({|SAI4007:Prompts.Login(configuration["Erp:ApiKey"]!)|});

    public async Task List()
    {
        var messages = new List<ChatMessage> { new(ChatRole.System, "You log in.") };
        messages.Add(new ChatMessage(ChatRole.User, {|SAI4007:"with " + _login|}));
        await client.GetResponseAsync(messages);
    }
}
//// file
static class Prompts
{
    public static string Login(string key) => $"""
        Log in.
        Key: {key}
        """;
}

//// Semantic Kernel, Anthropic and agents
using Anthropic;
using Anthropic.Models.Messages;
using Microsoft.Agents.AI;
using Microsoft.SemanticKernel.ChatCompletion;

sealed class Settings { public string ClientSecret { get; init; } = ""; public string AccessToken { get; init; } = ""; }

sealed class Test(Settings settings, IChatClient client, AIAgent agent, IAnthropicClient anthropic)
{
    public ChatHistory Kernel()
    {
        var history = new ChatHistory({|SAI4007:$"The client secret is {settings.ClientSecret}"|});
        history.AddUserMessage({|SAI4007:"Token " + settings.AccessToken|});
        return history;
    }

    public Task Agent() => agent.RunAsync({|SAI4007:$"Use {settings.AccessToken}"|});

    public AIAgent Instructed() => new ChatClientAgent(client, instructions: {|SAI4007:$"Use {settings.AccessToken}"|});

    public Task Claude() => anthropic.Messages.Create(new MessageCreateParams
    {
        Model = "claude-haiku-4-5-20251001",
        MaxTokens = 100,
        System = {|SAI4007:$"Token: {settings.AccessToken}"|},
        Messages = [new UserMessageParam("hi")],
    });
}

//// what a service answers to whoever showed the secret
using System.Data.Common;
using System.Net.Http.Headers;

sealed record Ticket(string Subject);

sealed class Repository(string connectionString)
{
    public string ConnectionString { get; } = connectionString;

    public Ticket Find(string id) => new($"about {id}");
}

sealed class Test(IConfiguration configuration, IChatClient client, DbProviderFactory database, HttpClient http)
{
    public async Task Database()
    {
        using var connection = database.CreateConnection()!;
        connection.ConnectionString = configuration.GetConnectionString("Tickets");
        using var command = connection.CreateCommand();
        command.CommandText = "select subject from tickets";
        using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        await client.GetResponseAsync("Summarize " + reader.GetString(0));
    }

    public async Task Service()
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Crm:ApiKey"]);
        var text = await http.GetStringAsync("https://crm.example/tickets");
        await client.GetResponseAsync("Summarize " + text);
    }

    public async Task Own()
    {
        var repository = new Repository(configuration.GetConnectionString("Tickets")!);
        await client.GetResponseAsync("Summarize " + repository.Find("4711").Subject);
        await client.GetResponseAsync($"Summarize {repository.Find(configuration["Default:Ticket"]!)}");
    }

    public async Task Client()
    {
        var chat = new ChatClient("gpt-4o-2024-11-20", configuration["OpenAI:ApiKey"]);
        await chat.CompleteChatAsync(new UserChatMessage("hi"));
    }
}

//// constants and texts about secrets
static class Texts
{
    public const string Password = "password";
    public const string ApiKey = "OpenAI:ApiKey";
    public static string ForgotPassword => "Forgot your password?";
}

sealed class Sample { public string Password { get; set; } = ""; }

sealed class Test(IChatClient client)
{
    public Task Constant() => client.GetResponseAsync($"Explain what a {Texts.Password} is, and {Texts.ApiKey}, and {Texts.ForgotPassword}");

    public Task Question() => client.GetResponseAsync("Is 'hunter2' a good password?");

    public Task Example()
    {
        var sample = new Sample { Password = "hunter2" };
        return client.GetResponseAsync($"Is {sample.Password} a good password?");
    }

    public Task Question(string question) => client.GetResponseAsync(question);
}

//// keys in the headers of a request
sealed class Test(IConfiguration configuration, HttpClient http)
{
    public async Task Ask(string prompt)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.openai.com/v1/chat/completions") { Content = new StringContent(prompt) };
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", configuration["OpenAI:ApiKey"]);
        request.Headers.Add("x-api-key", configuration["OpenAI:ApiKey"]);
        request.Headers.TryAddWithoutValidation("api-key", configuration["OpenAI:ApiKey"]);
        await http.SendAsync(request);
    }
}
