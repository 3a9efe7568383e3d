global using Microsoft.Extensions.AI;
global using System.Text;

//// pages between sentences
sealed class Test(IChatClient client, HttpClient http)
{
    public async Task Run(string question)
    {
        var page = await http.GetStringAsync("https://help.example.com");
        await client.GetResponseAsync({|SAI1013:$"Context: {page}\nQuestion: {question}"|});
        await client.GetResponseAsync({|SAI1013:"Summarize: " + page|});
        await client.GetResponseAsync({|SAI1013:page + "\n\nWhat is this about?"|});
        await client.GetResponseAsync({|SAI1013:string.Format("Use {0} to answer {1}", page, question)|});
        await client.GetResponseAsync([new ChatMessage(ChatRole.User, {|SAI1013:$"Answer from {page}"|})]);
        await client.GetResponseAsync({|SAI1013:$"""
            Answer the question from the text.

            Text:
            {page}

            Question: {question}
            """|});
    }

    static void Main() { }
}

//// pages with a boundary
sealed class Test(IChatClient client, HttpClient http)
{
    public async Task Run(string question)
    {
        var page = await http.GetStringAsync("https://help.example.com");
        await client.GetResponseAsync($"Answer from the page. <page>{page}</page> Question: {question}");
        await client.GetResponseAsync($"Answer from the page.\n```\n{page}\n```\nQuestion: {question}");
        await client.GetResponseAsync("Answer from the page.\n<context>\n" + page + "\n</context>\n" + question);
        await client.GetResponseAsync($"Answer.\n--- BEGIN PAGE ---\n{page}\n--- END PAGE ---\n{question}");
        await client.GetResponseAsync($"""
            Answer from the document.
            <document source="help">
            {page}
            </document>
            """);
        await client.GetResponseAsync(string.Format("Answer from it: <page>{0}</page>", page));
        await client.GetResponseAsync(page);
        await client.GetResponseAsync([new ChatMessage(ChatRole.User, question), new ChatMessage(ChatRole.User, page)]);
        await client.GetResponseAsync([new ChatMessage(ChatRole.User, [new TextContent(question), new TextContent(page)])]);
        await client.GetResponseAsync($"The page has {page.Length} characters. {question}");
        await client.GetResponseAsync($"Answer politely: {question}");
    }

    public async Task Appended(string question)
    {
        var page = await http.GetStringAsync("https://help.example.com");
        var prompt = new StringBuilder("Answer from this page:");
        prompt.AppendLine("<page>").AppendLine(page).AppendLine("</page>").AppendLine(question);
        await client.GetResponseAsync(prompt.ToString());
    }

    static void Main() { }
}

//// results of a search and of a tool
using Microsoft.Extensions.VectorData;
using ModelContextProtocol.Client;

sealed record Passage(string Text);

sealed class Test(IChatClient client, VectorStoreCollection<string, Passage> passages, McpClient mcp)
{
    public async Task Run(string question)
    {
        var found = new List<string>();
        await foreach (var result in passages.SearchAsync(question, 3))
            found.Add(result.Record.Text);
        var context = string.Join("\n", found);
        await client.GetResponseAsync({|SAI1013:$"Context: {context}\nQuestion: {question}"|});
        await client.GetResponseAsync($"<context>{context}</context>\nQuestion: {question}");
    }

    public async Task Tool(string question)
    {
        var result = await mcp.CallToolAsync("lookup", new Dictionary<string, object?> { ["q"] = question });
        var text = string.Concat(result.Content.OfType<ModelContextProtocol.Protocol.TextContentBlock>().Select(block => block.Text));
        await client.GetResponseAsync({|SAI1013:"Answer from this: " + text|});
    }

    static void Main() { }
}

//// through a method that puts the prompt together
sealed class Prompts
{
    public static string Rag(string context, string question) => $"Use the following to answer. {context} Question: {question}";

    public static string Tagged(string context, string question) => $"Use the following to answer. <context>{context}</context> Question: {question}";
}

sealed class Test(IChatClient client, HttpClient http)
{
    public async Task Run(string question)
    {
        var page = await http.GetStringAsync("https://help.example.com");
        await client.GetResponseAsync({|SAI1013:Prompts.Rag(page, question)|});
        await client.GetResponseAsync(Prompts.Tagged(page, question));
    }

    static void Main() { }
}

//// parts that are put together by a call
public sealed class Joined(Microsoft.Extensions.AI.IChatClient chat, HttpClient http)
{
    public async Task Unmarked(string question)
    {
        var page = await http.GetStringAsync("https://help.example.com");
        await chat.GetResponseAsync({|SAI1013:string.Concat("Answer ", question, " with ", page)|});
    }

    public async Task Marked(string question)
    {
        var page = await http.GetStringAsync("https://help.example.com");
        await chat.GetResponseAsync(string.Concat("Answer ", question, " with <page>", page, "</page>"));
    }
}
