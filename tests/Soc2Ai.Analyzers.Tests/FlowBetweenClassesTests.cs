namespace Soc2Ai.Analyzers.Tests;

/// <summary>Verifies that the analyzer walks what the engine needs: source and sink in classes and files that know each other only by what they share.</summary>
public sealed class FlowBetweenClassesTests
{
    [Fact]
    public Task Answer_in_an_event_is_found_in_the_handler_that_a_third_class_subscribes() => Check(
        """
        using Microsoft.Extensions.AI;
        public class AnswerArgs(string text) : EventArgs { public string Text { get; } = text; }
        public class Assistant(IChatClient client)
        {
            public event EventHandler<AnswerArgs>? Answered;
            public async Task Ask(string q) { var r = await client.GetResponseAsync(q); Answered?.Invoke(this, new AnswerArgs(r.Text)); }
        }
        """,
        "public class Wiring { public Wiring(Assistant a, Shell s) => a.Answered += s.OnAnswered; }",
        """
        using System.Diagnostics;
        public class Shell
        {
            public void OnAnswered(object? sender, AnswerArgs e)
            {
                Process.Start("sh", {|SAI1006:e.Text|});
                Process.Start("sh", e.Text.Length.ToString());
            }
        }
        """);

    [Fact]
    public Task Answer_in_a_record_is_found_behind_a_channel() => Check(
        """
        using System.Threading.Channels;
        using Microsoft.Extensions.AI;
        public record Job(string Command, string Id);
        public class Producer(Channel<Job> jobs, IChatClient client)
        {
            public async Task Run() { var r = await client.GetResponseAsync("q"); await jobs.Writer.WriteAsync(new Job(r.Text, "1")); }
        }
        """,
        """
        using System.Diagnostics;
        using System.Threading.Channels;
        public class Consumer(Channel<Job> jobs)
        {
            public async Task Run()
            {
                await foreach (var job in jobs.Reader.ReadAllAsync())
                {
                    Process.Start("sh", {|SAI1006:job.Command|});
                    Process.Start("sh", job.Id);
                }
            }
        }
        """);

    [Fact]
    public Task Static_dictionary_is_told_apart_by_key() => Check(
        """
        using System.Collections.Concurrent;
        using Microsoft.Extensions.AI;
        public static class Cache { public static readonly ConcurrentDictionary<string, string> Items = new(); }
        public class Writer(IChatClient client)
        {
            public async Task Run() { Cache.Items["answer"] = (await client.GetResponseAsync("q")).Text; Cache.Items["tool"] = "git"; }
        }
        """,
        """
        using System.Diagnostics;
        public class Reader
        {
            public void Run()
            {
                Process.Start({|SAI1006:Cache.Items["answer"]|});
                Process.Start(Cache.Items["tool"]);
            }
        }
        """);

    [Fact]
    public Task Store_behind_an_interface_is_followed_to_who_reads_it() => Check(
        """
        using Microsoft.Extensions.AI;
        public interface IStore { void Put(string key, string text); string? Find(string key); }
        public class Store : IStore
        {
            private readonly Dictionary<string, string> items = new();
            public void Put(string key, string text) => items[key] = text;
            public string? Find(string key) => items.GetValueOrDefault(key);
        }
        public class Writer(IStore store, IChatClient client)
        {
            public async Task Run() => store.Put("k", (await client.GetResponseAsync("q")).Text);
        }
        """,
        """
        using System.Diagnostics;
        public class Reader(IStore store)
        {
            public void Run() => Process.Start("sh", {|SAI1006:store.Find("k")|}!);
        }
        """);

    private static Task Check(params string[] files) => new Verify("SAI1006") { Output = Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary }.Source(files);
}
