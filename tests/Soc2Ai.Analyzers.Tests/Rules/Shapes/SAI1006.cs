global using Microsoft.AspNetCore.Builder;
global using Microsoft.Extensions.AI;
global using Microsoft.Extensions.Logging;
global using System.Diagnostics;
global using System.Reflection;
global using System.Text.Json;

//// the answer as the arguments of a shell
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Give me a command.");
        Process.Start("bash", {|SAI1006:$"-c \"{response.Text}\""|});
    }

    static void Main() { }
}

//// the answer as the program
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var program = (await client.GetResponseAsync("Which program?")).Text.Trim();
        using var process = Process.Start({|SAI1006:program|});
    }

    static void Main() { }
}

//// a start info's initializer
using OpenAI.Chat;

sealed class Test(ChatClient client)
{
    public async Task Run(string task)
    {
        OpenAI.Chat.ChatCompletion answer = await client.CompleteChatAsync(task);
        var info = new ProcessStartInfo
        {
            FileName = "pwsh",
            Arguments = {|SAI1006:"-Command " + answer.Content[0].Text|},
            RedirectStandardOutput = true,
        };
        Process.Start(info);
    }

    static void Main() { }
}

//// an argument list's Add
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Give me a script.");
        var info = new ProcessStartInfo("/bin/sh");
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add({|SAI1006:response.Text|});
        using var process = new Process { StartInfo = info };
        process.Start();
    }

    static void Main() { }
}

//// a list of arguments
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Give me arguments.");
        var arguments = response.Text.Split(' ').ToList();
        Process.Start("git", {|SAI1006:arguments|});
    }

    static void Main() { }
}

//// an argument list's initializer
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Give me arguments.");
        var info = new ProcessStartInfo("git") { ArgumentList = { "-c", {|SAI1006:response.Text|} } };
        Process.Start(info);
    }

    static void Main() { }
}

//// a start info's constructor with Semantic Kernel
using Microsoft.SemanticKernel;

sealed class Test(Kernel kernel)
{
    public async Task Run()
    {
        var result = await kernel.InvokePromptAsync("Give me a command.");
        var info = new ProcessStartInfo("cmd.exe", {|SAI1006:"/c " + result|});
        Process.Start(info);
    }

    static void Main() { }
}

//// the parameter of an AI function
sealed class Test
{
    public AIFunction Shell => AIFunctionFactory.Create((string command) => Execute(command), "shell");

    private static string Execute(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash") { Arguments = {|SAI1006:command|} })!;
        return process.StandardOutput.ReadToEnd();
    }

    static void Main() { }
}

//// the parameter of an MCP tool
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool]
    public static void Run(string program, int count, CancellationToken stop)
    {
        for (var i = 0; i < count; i++)
            Process.Start({|SAI1006:program|});
    }

    static void Main() { }
}

//// the parameter of a kernel function in another file's runner
using Microsoft.SemanticKernel;

sealed class Plugin(IRunner runner)
{
    [KernelFunction]
    public string Run(string command) => runner.Run(command);

    static void Main() { }
}
//// file
interface IRunner
{
    string Run(string command);
}

sealed class Runner : IRunner
{
    public string Run(string command)
    {
        var process = new Process();
        process.StartInfo.FileName = "/bin/bash";
        process.StartInfo.Arguments = {|SAI1006:$"-c '{command}'"|};
        process.Start();
        return process.StandardOutput.ReadToEnd();
    }
}

//// a C# script
using Microsoft.CodeAnalysis.CSharp.Scripting;

sealed class Test(IChatClient client)
{
    public async Task<object?> Run(string question)
    {
        var response = await client.GetResponseAsync($"Write C# for {question}");
        var code = response.Text.Replace("```csharp", "").Replace("```", "");
        return await CSharpScript.EvaluateAsync<object>({|SAI1006:code|});
    }

    static void Main() { }
}

//// PowerShell
using System.Management.Automation;
using Anthropic;
using Anthropic.Models.Messages;

sealed class Test(IAnthropicClient client)
{
    public async Task Run(MessageCreateParams parameters)
    {
        var message = await client.Messages.Create(parameters);
        foreach (var block in message.Content)
        {
            if (block.TryPickText(out var text))
            {
                using var shell = PowerShell.Create();
                shell.AddScript({|SAI1006:text.Text|});
                shell.Invoke();
            }
        }
    }

    static void Main() { }
}

//// a type that the model names
sealed record Plan(string Handler, string Input);

sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync<Plan>("Plan it");
        var type = Type.GetType(response.Result.Handler);
        var handler = Activator.CreateInstance({|SAI1006:type|}!);
    }

    static void Main() { }
}

//// an assembly that the model names
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var path = (await client.GetResponseAsync("Which plugin?")).Text;
        var assembly = Assembly.LoadFrom({|SAI1006:path|});
    }

    static void Main() { }
}

//// arguments of a function call
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Go");
        foreach (var call in response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>())
        {
            if (call.Name == "run" && call.Arguments?.TryGetValue("command", out var command) == true)
                Process.Start("sh", {|SAI1006:$"-c {command}"|});
        }
    }

    static void Main() { }
}

//// arguments of OpenAI's tool call, deserialized
using OpenAI.Chat;

sealed record Arguments(string Command);

sealed class Test(ChatClient client)
{
    public async Task Run(List<OpenAI.Chat.ChatMessage> messages)
    {
        OpenAI.Chat.ChatCompletion answer = await client.CompleteChatAsync(messages);
        foreach (var call in answer.ToolCalls)
        {
            var arguments = call.FunctionArguments.ToObjectFromJson<Arguments>()!;
            Process.Start("sh", {|SAI1006:arguments.Command|});
        }
    }

    static void Main() { }
}

//// JSON that was deserialized
sealed class Step { public string Program { get; set; } = ""; public string[] Switches { get; set; } = []; }

sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Plan as JSON");
        var steps = JsonSerializer.Deserialize<List<Step>>(response.Text)!;
        foreach (var step in steps)
            Process.Start({|SAI1006:step.Program|}, {|SAI1006:string.Join(' ', step.Switches)|});
    }

    static void Main() { }
}

//// a JSON document
using OpenAI.Chat;

sealed class Test(ChatClient client)
{
    public async Task Run(List<OpenAI.Chat.ChatMessage> messages)
    {
        OpenAI.Chat.ChatCompletion answer = await client.CompleteChatAsync(messages);
        using var json = JsonDocument.Parse(answer.Content[0].Text);
        var command = json.RootElement.GetProperty("command").GetString();
        Process.Start("sh", {|SAI1006:"-c " + command|});
    }

    static void Main() { }
}

//// a streamed answer
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var text = new System.Text.StringBuilder();
        await foreach (var update in client.GetStreamingResponseAsync("Write a script"))
            text.Append(update.Text);
        Process.Start("python3", {|SAI1006:"-c \"" + text + "\""|});
    }

    static void Main() { }
}

//// an agent's answer
sealed class Test(Microsoft.Agents.AI.AIAgent agent)
{
    public async Task Run()
    {
        var command = (await agent.RunAsync("Give me a command.")).Text;
        await Task.Run(() => Process.Start("sh", {|SAI1006:command|}));
    }

    static void Main() { }
}

//// a raw answer
using System.Net.Http.Json;

sealed class Test(HttpClient http)
{
    public async Task Run()
    {
        var response = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4.1", messages = new[] { new { role = "user", content = "a command" } } });
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        var command = json.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString();
        Process.Start("sh", {|SAI1006:"-c " + command|});
    }

    static void Main() { }
}

//// a field between two methods
sealed class Test(IChatClient client)
{
    private string? _command;

    public async Task Ask() => _command = (await client.GetResponseAsync("a command")).Text;

    public void Run() => Process.Start("sh", {|SAI1006:"-c " + _command|});

    static void Main() { }
}

//// trap: the answer chooses by a switch
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("restart or clear?");
        var script = response.Text.Trim().ToLowerInvariant() switch { "restart" => "/opt/restart.sh", "clear" => "/opt/clear.sh", _ => null };
        if (script is not null)
            Process.Start("/bin/sh", script);
    }

    static void Main() { }
}

//// trap: an allow-list
sealed class Test(IChatClient client)
{
    private static readonly HashSet<string> Allowed = ["restart", "clear"];

    public async Task Run()
    {
        var command = (await client.GetResponseAsync("restart or clear?")).Text.Trim();
        if (!Allowed.Contains(command))
            throw new InvalidOperationException("not allowed");
        Process.Start("/opt/run.sh", command);
    }

    static void Main() { }
}

//// trap: an allow-list in a tool
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    private static readonly Dictionary<string, string> Scripts = new() { ["restart"] = "/opt/restart.sh", ["clear"] = "/opt/clear.sh" };

    [McpServerTool]
    public static string Run(string name)
    {
        if (!Scripts.TryGetValue(name, out var script))
            return "unknown";
        Process.Start("/bin/sh", script);
        return "started";
    }

    static void Main() { }
}

//// trap: an enum of a tool
sealed class Test
{
    public AIFunction Tool => AIFunctionFactory.Create((Service service, int count) => Process.Start("systemctl", $"restart {service} {count}"), "restart");

    static void Main() { }
}

enum Service { Mail, Web }

//// trap: a browser with a constant address
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("hello");
        Console.WriteLine(response.Text);
        Process.Start(new ProcessStartInfo("https://example.org/report") { UseShellExecute = true });
    }

    static void Main() { }
}

//// trap: a report that the program wrote
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Write a report");
        var path = Path.Combine(Path.GetTempPath(), "report.html");
        await File.WriteAllTextAsync(path, response.Text);
        Process.Start(new ProcessStartInfo(path) { UseShellExecute = true });
    }

    static void Main() { }
}

//// trap: a constant program beside a model call
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        using var process = Process.Start(new ProcessStartInfo("nvidia-smi", "--query-gpu=memory.used") { RedirectStandardOutput = true })!;
        var memory = await process.StandardOutput.ReadToEndAsync();
        await client.GetResponseAsync($"Explain {memory}");
    }

    static void Main() { }
}

//// trap: the answer as the input of a fixed program
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Write a poem");
        using var process = Process.Start(new ProcessStartInfo("wc", "-w") { RedirectStandardInput = true })!;
        await process.StandardInput.WriteAsync(response.Text);
    }

    static void Main() { }
}

//// trap: a number that was parsed
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Which process?");
        if (int.TryParse(response.Text, out var id))
            Process.Start("kill", id.ToString());
    }

    static void Main() { }
}

//// trap: an enum that was parsed
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Which service?");
        var service = Enum.Parse<Service>(response.Text);
        Process.Start("systemctl", "restart " + service);
    }

    static void Main() { }
}

enum Service { Mail, Web }

//// trap: an id of the answer, its finish reason and its token count
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("hello");
        Process.Start("logger", $"{response.ResponseId} {response.FinishReason} {response.Usage?.OutputTokenCount} {response.Text.Length}");
    }

    static void Main() { }
}

//// trap: a script of the team's own
using Microsoft.CodeAnalysis.CSharp.Scripting;

sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("hello");
        var result = await CSharpScript.EvaluateAsync<int>("1 + 1");
        Console.WriteLine(response.Text + result);
    }

    static void Main() { }
}

//// trap: a type of a registry
sealed class Test(IChatClient client)
{
    private static readonly Dictionary<string, Type> Handlers = new() { ["mail"] = typeof(Test), ["web"] = typeof(Uri) };

    public async Task Run()
    {
        var name = (await client.GetResponseAsync("Which handler?")).Text;
        if (Handlers.TryGetValue(name, out var type))
            Activator.CreateInstance(type);
    }

    static void Main() { }
}

//// trap: a type that is only looked up
sealed class Test(IChatClient client)
{
    public async Task<bool> Run() => Type.GetType((await client.GetResponseAsync("Which type?")).Text) is not null;

    static void Main() { }
}

//// trap: the name of the tool that the model calls, compared
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var response = await client.GetResponseAsync("Go");
        foreach (var call in response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>())
        {
            if (call.Name is "restart" or "stop")
                Process.Start("systemctl", call.Name);
        }
    }

    static void Main() { }
}

//// trap: an own check of the command
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var command = (await client.GetResponseAsync("a command")).Text;
        if (IsAllowed(command))
            Process.Start("sh", command);
    }

    private static bool IsAllowed(string command) => command is "df" or "uptime";

    static void Main() { }
}

//// trap: an anchored pattern
using System.Text.RegularExpressions;

sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var branch = (await client.GetResponseAsync("a branch")).Text;
        if (Regex.IsMatch(branch, "^[a-z0-9]{1,20}$"))
            Process.Start("git", $"checkout {branch}");
    }

    static void Main() { }
}

//// trap: a server that the configuration names
using Microsoft.Extensions.Configuration;

sealed class Test(IChatClient client, IConfiguration configuration)
{
    public async Task Run()
    {
        await client.GetResponseAsync("hello");
        Process.Start(configuration["Tool:Path"]!, "--serve");
    }

    static void Main() { }
}

//// trap: a person's command beside a model call
sealed class Test(IChatClient client)
{
    public async Task Run()
    {
        var line = Console.ReadLine();
        Process.Start("sh", line!);
        await client.GetResponseAsync(line!);
    }

    static void Main() { }
}

//// trap: a person's consent after a switch over an index
sealed class Test(IChatClient client)
{
    private static readonly string[] Scripts = ["/opt/a.sh", "/opt/b.sh"];

    public async Task Run()
    {
        var index = int.Parse((await client.GetResponseAsync("0 or 1?")).Text);
        Process.Start("/bin/sh", Scripts[index]);
    }

    static void Main() { }
}
