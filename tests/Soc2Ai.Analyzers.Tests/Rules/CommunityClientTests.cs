using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The clients that are not the vendors' own, or not any more: the same rules hold for them.</summary>
public sealed class CommunityClientTests
{
    private static Verify Other(string id) => new(id) { Output = OutputKind.DynamicallyLinkedLibrary, Without = name => name == "OpenAI", Projects = [Verify.Others] };

    private static Verify Community(string id) => new(id) { Output = OutputKind.DynamicallyLinkedLibrary };

    [Fact]
    public async Task Betalgo_is_known()
    {
        const string Source = """
            using Betalgo.Ranul.OpenAI;
            using Betalgo.Ranul.OpenAI.Interfaces;
            using Betalgo.Ranul.OpenAI.Managers;
            using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
            using Microsoft.AspNetCore.Mvc;

            public sealed class Desk(IOpenAIService service) : ControllerBase
            {
                public static OpenAIService Client() => new(new OpenAIOptions { ApiKey = {|SAI1001:"team-7c1f0b9e44d2a6"|}, BaseDomain = {|SAI1002:"http://gateway.contoso.com/"|} });

                [HttpPost]
                public async Task<string?> Ask(string tone, string question, [FromServices] Microsoft.Extensions.Logging.ILogger<Desk> log)
                {
                    var answer = await {|SAI2004:service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
                    {
                        Model = {|SAI3003:"gpt-4o"|},
                        Messages = [ChatMessage.FromSystem({|SAI1005:$"Answer in a {tone} tone."|}), ChatMessage.FromUser(question)],
                    })|};
                    if (!answer.Successful)
                        Microsoft.Extensions.Logging.LoggerExtensions.LogError(log, "Failed: {Message}", answer.Error?.Message);
                    Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(log, "Said {Answer}", {|SAI4002:answer.Choices.First().Message.Content|});
                    return answer.Choices.First().Message.Content;
                }

                public async Task<int> Fair(string question)
                {
                    var answer = await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = "gpt-4o-2024-11-20", MaxTokens = 300, Messages = [ChatMessage.FromUser(question)] });
                    return answer.Choices[0].FinishReason == "length" || !int.TryParse(answer.Choices[0].Message.Content, out var number) ? -1 : number;
                }
            }
            """;
        await Community("SAI3002").Source(Source);
    }

    [Fact]
    public async Task Betalgo_is_known_by_its_former_name() => await Community("SAI1005").Source("""
        using OpenAI;
        using OpenAI.Managers;
        using OpenAI.ObjectModels.RequestModels;
        using Microsoft.AspNetCore.Mvc;

        public sealed class Desk : ControllerBase
        {
            private readonly OpenAIService _service = new(new OpenAiOptions { ApiKey = {|SAI1001:"team-7c1f0b9e44d2a6"|} });

            [HttpPost]
            public async Task<IActionResult> Ask(string tone)
            {
                var request = new ChatCompletionCreateRequest { Messages = new List<ChatMessage> { new ChatMessage("system", {|SAI1005:"Be " + tone|}), new ChatMessage("user", tone) } };
                await foreach (var part in _service.ChatCompletion.CreateCompletionAsStream(request, {|SAI3003:"gpt-4"|}))
                    System.Diagnostics.Process.Start({|SAI1006:part.Choices.First().Message.Content|}!);
                return Ok();
            }
        }
        """);

    [Fact]
    public async Task OpenAI_API_is_known() => await Community("SAI1005").Source("""
        using OpenAI_API;
        using OpenAI_API.Chat;
        using Microsoft.AspNetCore.Mvc;

        public sealed class Desk : ControllerBase
        {
            private readonly OpenAIAPI _api = new({|SAI1001:"team-7c1f0b9e44d2a6"|});

            [HttpPost]
            public async Task<IActionResult> Ask(string tone, string question)
            {
                var chat = _api.Chat.CreateConversation();
                chat.Model = {|SAI3003:"gpt-4"|};
                chat.AppendSystemMessage({|SAI1005:"Be " + tone|});
                chat.AppendUserInput(question);
                System.Diagnostics.Process.Start({|SAI1006:await chat.GetResponseFromChatbotAsync()|});
                return Ok();
            }

            [HttpPut]
            public async Task<string?> Tell(string question) =>
                (await _api.Chat.CreateChatCompletionAsync(new ChatRequest { Model = "gpt-4-0613", MaxTokens = 50, Messages = [new ChatMessage(ChatMessageRole.System, "Be brief."), new ChatMessage(ChatMessageRole.User, question)] })).Choices[0].Message.Content;
        }
        """);

    [Fact]
    public async Task OpenAI_DotNet_is_known() => await Other("SAI1005").Source("""
        using OpenAI;
        using OpenAI.Chat;
        using Microsoft.AspNetCore.Mvc;

        public sealed class Desk : ControllerBase
        {
            private readonly OpenAIClient _api = new(new OpenAIAuthentication({|SAI1001:"team-7c1f0b9e44d2a6"|}));

            [HttpPost]
            public async Task<IActionResult> Ask(string tone, string question)
            {
                var messages = new List<Message> { new(Role.System, {|SAI1005:"Be " + tone|}), new(Role.User, question) };
                var answer = await {|SAI2004:_api.ChatEndpoint.GetCompletionAsync(new ChatRequest(messages, {|SAI3003:"gpt-4o"|}))|};
                System.Diagnostics.Process.Start({|SAI1006:answer.FirstChoice.ToString()|}!);
                return Ok(answer.FirstChoice.FinishReason);
            }

            [HttpPut]
            public async Task<string> Tell(string question)
            {
                var answer = await _api.ChatEndpoint.GetCompletionAsync(new ChatRequest([new(Role.System, "Be brief."), new(Role.User, question)], model: "gpt-4o-2024-11-20", maxTokens: 80));
                return answer.FirstChoice;
            }
        }
        """);

    [Fact]
    public async Task Betas_of_Azure_OpenAI_are_known() => await Other("SAI1005").Source("""
        using Azure;
        using Azure.AI.OpenAI;
        using Microsoft.AspNetCore.Mvc;

        public sealed class Desk : ControllerBase
        {
            private readonly OpenAIClient _client = new({|SAI1002:new Uri("http://desk.contoso.com")|}, new AzureKeyCredential({|SAI1001:"team-7c1f0b9e44d2a6"|}));

            [HttpPost]
            public async Task<IActionResult> Ask(string tone, string question)
            {
                var options = new ChatCompletionsOptions
                {
                    DeploymentName = "gpt-4o",
                    Messages = { new ChatRequestSystemMessage({|SAI1005:"Be " + tone|}), new ChatRequestUserMessage(question) },
                };
                Response<ChatCompletions> response = await {|SAI2004:_client.GetChatCompletionsAsync(options)|};
                System.Diagnostics.Process.Start({|SAI1006:response.Value.Choices[0].Message.Content|});
                await foreach (var update in await {|SAI2004:_client.GetChatCompletionsStreamingAsync(options)|})
                    System.Diagnostics.Process.Start({|SAI1006:update.ContentUpdate|});
                return Ok();
            }

            [HttpPut]
            public async Task<string> Tell(string question)
            {
                var options = new ChatCompletionsOptions("desk", [new ChatMessage(ChatRole.System, "Be brief."), new ChatMessage(ChatRole.User, question)]) { MaxTokens = 80 };
                var answer = (await _client.GetChatCompletionsAsync(options)).Value;
                return answer.Choices[0].FinishReason == CompletionsFinishReason.TokenLimitReached ? "" : answer.Choices[0].Message.Content;
            }
        }
        """);

    [Fact]
    public async Task Streams_of_Azure_AI_Inference_and_Bedrock_are_known() => await Community("SAI1006").Source("""
        using Amazon.BedrockRuntime;
        using Amazon.BedrockRuntime.Model;
        using Azure.AI.Inference;

        public sealed class Streams(ChatCompletionsClient client, IAmazonBedrockRuntime bedrock)
        {
            public async Task Inference(string question)
            {
                var options = new ChatCompletionsOptions { Model = "phi-4", MaxTokens = 100, Messages = { new ChatRequestUserMessage(question) } };
                await foreach (var update in await client.CompleteStreamingAsync(options))
                    System.Diagnostics.Process.Start({|SAI1006:update.ContentUpdate|});
            }

            public async Task Bedrock(string question)
            {
                var request = new ConverseStreamRequest
                {
                    ModelId = "anthropic.claude-3-haiku-20240307-v1:0",
                    Messages = [new Message { Role = ConversationRole.User, Content = [new ContentBlock { Text = question }] }],
                    InferenceConfig = new InferenceConfiguration { MaxTokens = 512 },
                };
                var response = await bedrock.ConverseStreamAsync(request);
                foreach (var chunk in response.Stream.AsEnumerable())
                {
                    if (chunk is ContentBlockDeltaEvent delta)
                        System.Diagnostics.Process.Start({|SAI1006:delta.Delta!.Text|}!);
                    else if (chunk is MessageStopEvent stop)
                        Console.WriteLine(stop.StopReason!.Value);
                }
            }
        }
        """);

    [Fact]
    public async Task Agents_that_Azure_keeps_are_known() => await Community("SAI1005").Source("""
        using Azure.AI.Agents.Persistent;
        using Microsoft.AspNetCore.Mvc;

        public sealed class Desk(PersistentAgentsClient client) : ControllerBase
        {
            [HttpPost]
            public async Task Ask(string tone, string question, string thread, MessageTextContent said)
            {
                PersistentAgent agent = await client.Administration.CreateAgentAsync(model: "gpt-4o", name: "desk", instructions: {|SAI1005:"Be " + tone|});
                await client.Messages.CreateMessageAsync(thread, MessageRole.User, question);
                await client.Runs.CreateRunAsync(thread, agent.Id, additionalInstructions: {|SAI1005:tone|});
                System.Diagnostics.Process.Start({|SAI1006:said.Text|});
            }

            public Task Fair() => client.Administration.CreateAgentAsync("gpt-4o", instructions: "Be brief.");
        }
        """);

    [Fact]
    public async Task Their_vendor_and_models_want_an_entry_in_the_register()
    {
        const string Source = """
            using Betalgo.Ranul.OpenAI;
            using Betalgo.Ranul.OpenAI.Managers;
            using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
            using Amazon.BedrockRuntime.Model;

            var service = {|SAI6001:new OpenAIService(new OpenAIOptions { ApiKey = args[0], DefaultModelId = {|SAI6002:"gpt-4o-2024-11-20"|} })|};
            _ = await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = "declared" }, modelId: {|SAI6002:"o3-2025-04-16"|});
            _ = new ConverseStreamRequest { ModelId = {|SAI6002:"amazon.nova-pro-v1:0"|} };
            """;
        await RegisterRules.With("SAI6002", "model:declared", "vendor:Contoso").Source(Source);
        await RegisterRules.With("SAI6001", "vendor:OpenAI", "model:gpt-4o-2024-11-20", "model:o3-2025-04-16", "model:amazon.nova-pro-v1:0", "model:declared").Source(Source.Replace("{|SAI6001:", "", StringComparison.Ordinal).Replace("{|SAI6002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
    }
}
