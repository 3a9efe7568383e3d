namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI2005: await where nobody's code but the function's own changes.</summary>
public sealed class AwaitedModelCallFixTests
{
    [Fact]
    public Task Handlers_await() => new VerifyFix("SAI2005").Source(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        var app = WebApplication.Create(args);
        app.MapPost("/a", (string q, IChatClient client) => client.GetResponseAsync(q).Result.Text);
        app.MapPost("/b", async (string q, IChatClient client) =>
        {
            await Task.Yield();
            var answer = client.GetResponseAsync(q).GetAwaiter().GetResult(); // soon
            var other = client.GetResponseAsync(q);
            other.Wait();
            return answer.Text;
        });
        app.MapPost("/c", (string q, ChatClient chat) => { var answer = chat.CompleteChat(q).Value; return answer.Content[0].Text; });
        app.Run();

        public class AiController(IChatClient client) : ControllerBase
        {
            // Asks.
            public string Ask(string q) => client.GetResponseAsync(q).Result!.Text;

            public IActionResult Say(string q)
            {
                return Ok(client.GetResponseAsync(q).Result.Text + client.GetResponseAsync(q).Result.Text);
            }

            public Task<IActionResult> Tell(string q)
            {
                if (q.Length == 0)
                    return Task.FromResult<IActionResult>(BadRequest());

                var answer = client.GetResponseAsync(q).Result;
                return Task.FromResult<IActionResult>(Ok(answer.Text));
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        var app = WebApplication.Create(args);
        app.MapPost("/a", async (string q, IChatClient client) => (await client.GetResponseAsync(q)).Text);
        app.MapPost("/b", async (string q, IChatClient client) =>
        {
            await Task.Yield();
            var answer = await client.GetResponseAsync(q); // soon
            var other = client.GetResponseAsync(q);
            await other;
            return answer.Text;
        });
        app.MapPost("/c", async (string q, ChatClient chat) => { var answer = (await chat.CompleteChatAsync(q)).Value; return answer.Content[0].Text; });
        app.Run();

        public class AiController(IChatClient client) : ControllerBase
        {
            // Asks.
            public async Task<string> Ask(string q) => (await client.GetResponseAsync(q))!.Text;

            public async Task<IActionResult> Say(string q)
            {
                return Ok((await client.GetResponseAsync(q)).Text + (await client.GetResponseAsync(q)).Text);
            }

            public async Task<IActionResult> Tell(string q)
            {
                if (q.Length == 0)
                    return BadRequest();

                var answer = await client.GetResponseAsync(q);
                return Ok(answer.Text);
            }
        }
        """);

    [Theory]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public string Ask(string q) => Say(q); private string Say(string q) => client.GetResponseAsync(q).Result.Text; }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public async Task<string> Ask(string q) { await Task.Yield(); lock (this) return client.GetResponseAsync(q).Result.Text; } }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public string[] Ask(string[] qs) => qs.Select(q => client.GetResponseAsync(q).Result.Text).ToArray(); }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public IEnumerable<string> Ask(string q) { yield return client.GetResponseAsync(q).Result.Text; } }")]
    [InlineData("public class AiController(IChatClient client) : ControllerBase { public virtual string Ask(string q) => client.GetResponseAsync(q).Result.Text; }")]
    public Task Where_callers_would_change_there_is_no_fix(string code) => new VerifyFix("SAI2005").NoFix($$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.AI;

        {{code}}

        static class Program { static void Main() { } }
        """);
}
