global using System.Diagnostics;
global using System.Text;
global using System.Text.Json;
global using System.Threading.Channels;
global using System.Net.Http.Json;
global using System.Net.WebSockets;
global using Anthropic;
global using Anthropic.Models.Messages;
global using Microsoft.Extensions.AI;
global using Microsoft.Extensions.Hosting;
global using Microsoft.SemanticKernel;
global using Microsoft.SemanticKernel.ChatCompletion;
global using Microsoft.Agents.AI;
global using OllamaSharp;
global using OpenAI.Chat;
global using OpenAI.Responses;
global using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
global using TextContent = Microsoft.Extensions.AI.TextContent;
global using FunctionCallContent = Microsoft.Extensions.AI.FunctionCallContent;
global using FunctionResultContent = Microsoft.Extensions.AI.FunctionResultContent;
global using ChatFinishReason = OpenAI.Chat.ChatFinishReason;

//// the model's word ends the loop
sealed class Test(IChatClient client, ChatClient chat, Kernel kernel, IChatCompletionService completion, AIAgent agent, HttpClient http, AnthropicClient claude)
{
    public async Task<string> Word(List<ChatMessage> messages)
    {
        {|SAI2003:while (true)|}
        {
            var response = await client.GetResponseAsync(messages);
            messages.AddRange(response.Messages);
            if (response.Text.Contains("DONE"))
                break;
        }

        return messages[^1].Text;
    }

    public async Task<string> ToolCalls(List<OpenAI.Chat.ChatMessage> messages)
    {
        {|SAI2003:for (;;)|}
        {
            ChatCompletion completion = await chat.CompleteChatAsync(messages);
            switch (completion.FinishReason)
            {
                case ChatFinishReason.Stop:
                    return completion.Content[0].Text;
                case ChatFinishReason.ToolCalls:
                    messages.Add(new AssistantChatMessage(completion));
                    foreach (var call in completion.ToolCalls)
                        messages.Add(new ToolChatMessage(call.Id, Use(call.FunctionName)));
                    break;
                default:
                    throw new InvalidOperationException(completion.FinishReason.ToString());
            }
        }
    }

    public string Flag(List<OpenAI.Chat.ChatMessage> messages)
    {
        bool requiresAction;
        {|SAI2003:do|}
        {
            requiresAction = false;
            ChatCompletion completion = chat.CompleteChat(messages);
            if (completion.FinishReason == ChatFinishReason.ToolCalls)
                requiresAction = true;
        }
        while (requiresAction);
        return "";
    }

    public async Task<string> Negated(string task)
    {
        var done = false;
        var text = "";
        {|SAI2003:while (!done)|}
        {
            text = (await kernel.InvokePromptAsync(task + text)).ToString();
            done = text.EndsWith("FINAL", StringComparison.Ordinal);
        }

        return text;
    }

    public async Task<string> Condition(ChatHistory history)
    {
        var answer = "";
        {|SAI2003:while (answer != "ok")|}
            answer = (await completion.GetChatMessageContentAsync(history)).Content ?? "";
        return answer;
    }

    public async Task<string> InCondition(string task)
    {
        AgentResponse response;
        {|SAI2003:while (!(response = await agent.RunAsync(task)).Text.StartsWith("OK"))|}
            task += response.Text;
        return task;
    }

    public async Task<string> Continued(List<ChatMessage> messages)
    {
        {|SAI2003:while (true)|}
        {
            var response = await client.GetResponseAsync(messages);
            if (response.FinishReason == Microsoft.Extensions.AI.ChatFinishReason.ToolCalls)
            {
                messages.AddRange(response.Messages);
                continue;
            }

            return response.Text;
        }
    }

    public async Task<int> Parsed(string task)
    {
        {|SAI2003:while (true)|}
        {
            var text = (await client.GetResponseAsync(task)).Text;
            if (int.TryParse(text, out var number))
                return number;
            await Task.Delay(100);
        }
    }

    public async Task<string> Judged(string task)
    {
        double score = 0;
        var draft = "";
        {|SAI2003:while (score < 0.9)|}
        {
            draft = (await client.GetResponseAsync(task)).Text;
            score = double.Parse((await client.GetResponseAsync("Grade: " + draft)).Text);
        }

        return draft;
    }

    public async Task<string> Retried(string task)
    {
        {|SAI2003:while (true)|}
        {
            try
            {
                return (await client.GetResponseAsync(task)).Text;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(1000);
            }
        }
    }

    public async Task Never(string task)
    {
        {|SAI2003:while (true)|}
            task = (await client.GetResponseAsync(task)).Text;
    }

    public async Task<string> Streamed(string task)
    {
        var text = new StringBuilder();
        {|SAI2003:while (!text.ToString().Contains("END"))|}
        {
            await foreach (var part in client.GetStreamingResponseAsync(task))
                text.Append(part.Text);
        }

        return text.ToString();
    }

    public async Task<string> Raw(string task)
    {
        {|SAI2003:for (; ; )|}
        {
            using var response = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = task } } });
            using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            var choice = body.RootElement.GetProperty("choices")[0];
            if (choice.GetProperty("finish_reason").GetString() == "stop")
                return choice.ToString();
        }
    }

    public async Task<Message> Claude(MessageCreateParams parameters)
    {
        Message message;
        {|SAI2003:do|}
        {
            message = await claude.Messages.Create(parameters);
        }
        while (message.StopReason == StopReason.ToolUse);
        return message;
    }

    public async Task<string> NoToken(string task)
    {
        {|SAI2003:while (true)|}
        {
            var response = await client.GetResponseAsync(task, cancellationToken: CancellationToken.None);
            if (response.Text.Length > 100)
                return response.Text;
        }
    }

    private static string Use(string name) => name;

    static void Main() { }
}

//// the call is somewhere below
interface IPlanner { Task<bool> StepAsync(Plan plan); }

sealed class Planner(IChatClient client) : IPlanner
{
    public async Task<bool> StepAsync(Plan plan)
    {
        var response = await client.GetResponseAsync(plan.Goal);
        plan.Steps.Add(response.Text);
        return response.Text.Contains("finished");
    }
}

sealed class Plan
{
    public string Goal { get; set; } = "";
    public List<string> Steps { get; } = [];
}

sealed class Test(IPlanner planner, IChatClient client)
{
    public async Task Interface(Plan plan)
    {
        {|SAI2003:while (!await planner.StepAsync(plan))|}
        {
        }
    }

    public async Task Local(Plan plan)
    {
        async Task<string> Ask() => (await client.GetResponseAsync(plan.Goal)).Text;
        {|SAI2003:while (true)|}
        {
            var next = await Ask();
            if (next is "stop" or "end")
                return;
        }
    }

    public async Task<string> {|SAI2003:Again|}(string task)
    {
        var text = (await client.GetResponseAsync(task)).Text;
        return text.Contains("DONE") ? text : await Again(text);
    }

    public async Task<string> {|SAI2003:Handled|}(string task)
    {
        try
        {
            return (await client.GetResponseAsync(task)).Text;
        }
        catch (HttpRequestException)
        {
            return await Handled(task);
        }
    }

    public async Task<string> Outer(string task)
    {
        return await Inner(task);

        async Task<string> {|SAI2003:Inner|}(string prompt)
        {
            var response = await client.GetResponseAsync(prompt);
            if (response.Text.Contains("more"))
                return await Inner(response.Text);
            return response.Text;
        }
    }

    static void Main() { }
}

//// limits of clients
static class Test
{
    static void Main()
    {
        IChatClient inner = null!;
        _ = inner.AsBuilder().UseFunctionInvocation(configure: client => client.MaximumIterationsPerRequest = {|SAI2003:int.MaxValue|}).Build();
        _ = new FunctionInvokingChatClient(inner) { MaximumIterationsPerRequest = {|SAI2003:Rounds|} };
        _ = new FunctionInvokingChatClient(inner) { MaximumIterationsPerRequest = 8 };
        _ = new FunctionInvokingChatClient(inner);
    }

    private const int Rounds = int.MaxValue;
}

//// loops that end by themselves
sealed class Test(IChatClient client, ChatClient chat, Kernel kernel)
{
    private const int MaximumTurns = 8;
    private int _calls;
    private bool _isStopped;

    public async Task<string> Counted(List<ChatMessage> messages)
    {
        for (var turn = 0; turn < MaximumTurns; turn++)
        {
            var response = await client.GetResponseAsync(messages);
            if (response.Text.Contains("DONE"))
                return response.Text;
        }

        throw new InvalidOperationException();
    }

    public async Task<string> CountedInside(string task)
    {
        var turns = 0;
        while (true)
        {
            var text = (await client.GetResponseAsync(task)).Text;
            if (text.Contains("DONE") || ++turns >= MaximumTurns)
                return text;
        }
    }

    public async Task<string> CountedDown(string task)
    {
        var left = 5;
        var text = "";
        while (left-- > 0 && !text.Contains("DONE"))
            text = (await client.GetResponseAsync(task)).Text;
        return text;
    }

    public async Task<string> Thrown(string task)
    {
        int attempt = 0;
        while (true)
        {
            attempt = attempt + 1;
            if (attempt > 10)
                throw new InvalidOperationException("too many");
            var text = (await client.GetResponseAsync(task)).Text;
            if (text.Contains("DONE"))
                return text;
        }
    }

    public async Task<string> Budget(string task)
    {
        long spent = 0;
        while (true)
        {
            var response = await client.GetResponseAsync(task);
            spent += response.Usage?.TotalTokenCount ?? 0;
            if (response.Text.Contains("DONE") || spent > 50_000)
                return response.Text;
        }
    }

    public async Task<string> History(List<ChatMessage> messages)
    {
        while (messages.Count < 40)
        {
            var response = await client.GetResponseAsync(messages);
            messages.AddRange(response.Messages);
            if (response.Text.Contains("DONE"))
                break;
        }

        return messages[^1].Text;
    }

    public async Task<string> Clock(string task)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var text = (await client.GetResponseAsync(task)).Text;
            if (text.Contains("DONE") || clock.Elapsed > TimeSpan.FromMinutes(2))
                return text;
        }
    }

    public async Task<string> Deadline(string task)
    {
        var end = DateTime.UtcNow.AddMinutes(2);
        var text = "";
        while (!text.Contains("DONE") && DateTime.UtcNow < end)
            text = (await client.GetResponseAsync(task)).Text;
        return text;
    }

    public async Task<string> Token(string task, CancellationToken stop)
    {
        while (true)
        {
            var text = (await client.GetResponseAsync(task, cancellationToken: stop)).Text;
            if (text.Contains("DONE"))
                return text;
        }
    }

    public async Task<string> Checked(string task, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var text = (await kernel.InvokePromptAsync(task)).ToString();
            if (text.Contains("DONE"))
                return text;
        }
    }

    public async Task<string> Member(string task)
    {
        while (true)
        {
            if (_calls++ > 20)
                return "";
            var text = (await client.GetResponseAsync(task)).Text;
            if (text.Contains("DONE"))
                return text;
        }
    }

    public async Task Stopped(string task)
    {
        while (!_isStopped)
            task = (await client.GetResponseAsync(task)).Text;
    }

    public void Stop() => _isStopped = true;

    public async Task<string> RetriedThreeTimes(string task)
    {
        var failures = 0;
        while (true)
        {
            try
            {
                return (await client.GetResponseAsync(task)).Text;
            }
            catch (HttpRequestException) when (failures++ < 3)
            {
                await Task.Delay(1000);
            }
        }
    }

    public async Task<string> RetriedOrThrown(string task)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (await client.GetResponseAsync(task)).Text;
            }
            catch (HttpRequestException)
            {
                if (attempt == 3)
                    throw;
            }
        }
    }

    public async Task Pages(string folder)
    {
        string? next = folder;
        while (next is not null)
        {
            await client.GetResponseAsync(File.ReadAllText(next));
            next = Following(next);
        }
    }

    private static string? Following(string path) => path.Length > 10 ? null : path + "1";

    public async IAsyncEnumerable<string> Yielded(string task)
    {
        while (true)
        {
            task = (await client.GetResponseAsync(task)).Text;
            yield return task;
        }
    }

    public async Task<string> Depth(string task, int depth = 0)
    {
        var text = (await client.GetResponseAsync(task)).Text;
        return text.Contains("DONE") || depth > 5 ? text : await Depth(text, depth + 1);
    }

    public async Task<string> Left(string task, int left)
    {
        if (left == 0)
            return "";
        var text = (await client.GetResponseAsync(task)).Text;
        return text.Contains("DONE") ? text : await Left(text, left - 1);
    }

    public async Task<string> Tree(Node node)
    {
        var parts = new List<string>();
        foreach (var child in node.Children)
            parts.Add(await Tree(child));
        return (await client.GetResponseAsync(string.Join('\n', parts))).Text;
    }

    static void Main() { }
}

sealed record Node(string Text, List<Node> Children);

//// loops that a person or work paces
sealed class Test(IChatClient client, Channel<string> channel, WebSocket socket, IInbox inbox, IChatView view)
{
    public async Task Console()
    {
        while (true)
        {
            var question = System.Console.ReadLine();
            if (question == "exit")
                break;
            System.Console.WriteLine((await client.GetResponseAsync(question ?? "")).Text);
        }
    }

    public async Task Forever()
    {
        while (true)
        {
            System.Console.Write("> ");
            System.Console.WriteLine((await client.GetResponseAsync(System.Console.ReadLine()!)).Text);
        }
    }

    public async Task Helped()
    {
        while (true)
        {
            var question = Question();
            var answer = await client.GetResponseAsync(question);
            if (answer.Text.Contains("bye"))
                break;
        }
    }

    private static string Question()
    {
        System.Console.Write("> ");
        return System.Console.ReadLine() ?? "";
    }

    public async Task Channel()
    {
        while (await channel.Reader.WaitToReadAsync())
        {
            while (channel.Reader.TryRead(out var question))
                await client.GetResponseAsync(question);
        }
    }

    public async Task Read()
    {
        while (true)
            await client.GetResponseAsync(await channel.Reader.ReadAsync());
    }

    public async Task Socket(byte[] buffer)
    {
        while (socket.State == WebSocketState.Open)
        {
            var received = await socket.ReceiveAsync(new ArraySegment<byte>(buffer), CancellationToken.None);
            await client.GetResponseAsync(Encoding.UTF8.GetString(buffer, 0, received.Count));
        }
    }

    public async Task Inbox()
    {
        while (true)
        {
            var message = await inbox.ReceiveAsync();
            await client.GetResponseAsync(message);
        }
    }

    public async Task View()
    {
        while (true)
        {
            var question = await view.WaitForUserAsync();
            if ((await client.GetResponseAsync(question)).Text == "bye")
                return;
        }
    }

    public async Task Timer()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync())
            await client.GetResponseAsync("hi");
    }

    public async Task Poll()
    {
        while (true)
        {
            await client.GetResponseAsync("hi");
            await Task.Delay(TimeSpan.FromHours(1));
        }
    }

    public async Task Lines(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
            await client.GetResponseAsync(line);
    }

    static void Main() { }
}

interface IInbox { Task<string> ReceiveAsync(); }

interface IChatView { Task<string> WaitForUserAsync(); }

sealed class Worker(IChatClient client) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await client.GetResponseAsync("hi");
    }
}

//// an outsider's endless loops
sealed class ReActAgent(IChatClient client, IReadOnlyDictionary<string, Func<string, string>> tools)
{
    private readonly List<ChatMessage> _memory = [];
    private bool _finished;

    public async Task<string> Run(string task)
    {
        _memory.Add(new(ChatRole.User, task));
        string? answer = null;
        {|SAI2003:while (answer is null)|}
        {
            var thought = await Think();
            if (thought.StartsWith("Action:", StringComparison.Ordinal))
                _memory.Add(new(ChatRole.User, Act(thought)));
            else if (thought.StartsWith("Final Answer:", StringComparison.Ordinal))
                answer = thought["Final Answer:".Length..];
        }

        return answer;
    }

    public async Task Fields()
    {
        {|SAI2003:while (!_finished)|}
        {
            var thought = await Think();
            _finished = thought == "done";
        }
    }

    public async Task<string> Nested()
    {
        {|SAI2003:while (true)|}
        {
            var response = await client.GetResponseAsync(_memory);
            foreach (var content in response.Messages.SelectMany(message => message.Contents))
            {
                if (content is TextContent { Text: var text } && text.Contains("STOP"))
                    return text;
            }
        }
    }

    public async Task<string> Tools()
    {
        ChatResponse response;
        List<FunctionCallContent> calls;
        {|SAI2003:do|}
        {
            response = await client.GetResponseAsync(_memory);
            calls = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
            foreach (var call in calls)
                _memory.Add(new(ChatRole.Tool, [new FunctionResultContent(call.CallId, tools[call.Name](""))]));
        }
        while (calls.Count > 0);
        return response.Text;
    }

    public async Task<string> Verified(string task)
    {
        string draft, verdict;
        {|SAI2003:do|}
        {
            draft = await Think();
            verdict = (await client.GetResponseAsync($"Is this right? {draft}")).Text;
        }
        while (!verdict.Equals("yes", StringComparison.OrdinalIgnoreCase));
        return draft + task;
    }

    public async Task<int?> Switch()
    {
        {|SAI2003:for (;;)|}
        {
            switch (await Think())
            {
                case "stop":
                    return 1;
                case "abort":
                    return null;
                default:
                    continue;
            }
        }
    }

    public async Task<string> Swallowing(string task)
    {
        {|SAI2003:while (true)|}
        {
            try
            {
                var plan = JsonSerializer.Deserialize<Plan>(await Think());
                if (plan is { IsComplete: true })
                    return plan.Text;
            }
            catch (JsonException)
            {
                _memory.Add(new(ChatRole.User, "That was no JSON."));
            }
        }
    }

    private async Task<string> Think() => (await client.GetResponseAsync(_memory)).Text;

    private string Act(string thought) => tools[thought["Action:".Length..]](thought);

    static void Main() { }
}

sealed record Plan(bool IsComplete, string Text);

//// an outsider's loops with an end
sealed class Agents(IChatClient client, ITurnBudget budget, IConversation conversation, TimeProvider time, IJobs jobs)
{
    private int _turn;
    private CancellationTokenSource _stop = new();

    public async Task<string> Options(string task, AgentOptions options)
    {
        var text = task;
        for (int i = 0; i < options.MaxSteps; i++)
        {
            text = (await client.GetResponseAsync(text)).Text;
            if (text.Contains("DONE"))
                return text;
        }

        return text;
    }

    public async Task<string> Budget(string task)
    {
        while (true)
        {
            if (!budget.TrySpend(1))
                return task;
            var text = (await client.GetResponseAsync(task)).Text;
            if (text == "DONE")
                return text;
        }
    }

    public async Task<string> Field(string task)
    {
        _turn = 0;
        do
        {
            task = (await client.GetResponseAsync(task)).Text;
            _turn++;
        }
        while (_turn < 5 && task != "DONE");
        return task;
    }

    public async Task Disposed(string task)
    {
        while (!_stop.IsCancellationRequested)
            task = (await client.GetResponseAsync(task)).Text;
    }

    public async Task<string> Time(string task)
    {
        var end = time.GetUtcNow() + TimeSpan.FromSeconds(30);
        while (true)
        {
            task = (await client.GetResponseAsync(task)).Text;
            if (task == "DONE")
                break;
            if (time.GetUtcNow() >= end)
                throw new TimeoutException();
        }

        return task;
    }

    public async Task Conversation()
    {
        while (true)
        {
            var utterance = await conversation.NextInputAsync();
            if (utterance is null)
                break;
            await client.GetResponseAsync(utterance);
        }
    }

    public async Task Queue(Queue<string> work)
    {
        while (work.Count > 0)
            await client.GetResponseAsync(work.Dequeue());
    }

    public async Task Jobs()
    {
        while (true)
        {
            var job = await jobs.FindAsync();
            if (job is null)
                return;
            await client.GetResponseAsync(job);
        }
    }

    public async Task Chunks(string text)
    {
        var offset = 0;
        while (offset < text.Length)
        {
            await client.GetResponseAsync(text.Substring(offset, 100));
            offset += 100;
        }
    }

    public async Task Cursor()
    {
        string? cursor = null;
        do
        {
            var page = await jobs.PageAsync(cursor);
            foreach (var job in page.Jobs)
                await client.GetResponseAsync(job);
            cursor = page.Next;
        }
        while (cursor is not null);
    }

    public async Task<string> Refined(string draft, int rounds)
    {
        while (rounds-- > 0)
            draft = (await client.GetResponseAsync(draft)).Text;
        return draft;
    }

    public async Task<string> Split(string text)
    {
        if (text.Length < 2000)
            return (await client.GetResponseAsync(text)).Text;
        return await Split(text[..(text.Length / 2)]) + await Split(text[(text.Length / 2)..]);
    }

    public async Task<string> Attempts(string task, int attempt = 1)
    {
        try
        {
            return (await client.GetResponseAsync(task)).Text;
        }
        catch (HttpRequestException) when (attempt < 3)
        {
            return await Attempts(task, attempt + 1);
        }
    }

    static void Main() { }
}

interface ITurnBudget { bool TrySpend(int turns); }

interface IConversation { Task<string?> NextInputAsync(); }

interface IJobs { Task<string?> FindAsync(); Task<Page> PageAsync(string? cursor); }

sealed record Page(string[] Jobs, string? Next);

sealed class AgentOptions { public int MaxSteps { get; set; } = 5; }

//// an answer that is not ready yet
sealed class Pending { public object? ContinuationToken { get; set; } }

sealed class Test(IChatClient client)
{
    private async Task<Pending> Ask(object? token)
    {
        await client.GetResponseAsync("hi");
        return new Pending { ContinuationToken = token };
    }

    public async Task Run()
    {
        var pending = await Ask(null);
        while (pending.ContinuationToken is not null)
        {
            await Task.Delay(100);
            pending = await Ask(pending.ContinuationToken);
        }
    }

    static void Main() { }
}
