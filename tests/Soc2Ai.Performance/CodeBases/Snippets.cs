namespace Soc2Ai.Performance.CodeBases;

/// <summary>
/// Statements that take the text in <c>@w</c> and leave one in <c>@v</c>: <c>@i</c> is a number of their own, <c>@f</c> and <c>@s</c>
/// a text function that stands in an earlier file.
/// </summary>
internal static class Snippets
{
    /// <summary>What any business code does.</summary>
    public static readonly IReadOnlyList<string> Plain =
    [
        """var @v = $"{@w}-{@i}" + @w.Trim();""",
        """string @v = @w.Length > @i ? @w : "short@i";""",
        """
        var builder@i = new StringBuilder();
        foreach (var part in @w.Split(','))
        {
            if (part.Length == @i)
                continue;
            builder@i.Append(part).Append(';');
        }

        var @v = builder@i.ToString();
        """,
        """var @v = Text@f.Step@s(@w, @i);""",
        """var @v = Text@f.Step@s(Text@f.Step@s(@w, 1), @i) + @w;""",
        """
        string @v;
        try
        {
            @v = await tools.Database.ReadAsync(@w, cancellation);
        }
        catch (InvalidOperationException error)
        {
            logger.LogWarning(error, "Nothing at {Step}", @i);
            @v = error.Message;
        }
        """,
        """var @v = string.Join("|", request.Tags.Where(tag => tag != @w).Select(tag => tag + @w));""",
        """
        string Local@i(string text) => text.Length > @i ? text.Substring(1) : @w;
        var @v = Local@i(@w);
        """,
        """
        var @v = @w;
        switch (@w)
        {
            case "a@i":
                @v = "A";
                break;
            case { Length: > 9 }:
                @v += request.Name;
                break;
            default:
                @v = @v.Replace("'", "");
                break;
        }
        """,
        """
        var map@i = new Dictionary<string, string> { ["key"] = @w, ["other"] = "constant" };
        var @v = map@i["key"];
        """,
        """
        var note@i = new Note(@w, @i);
        var @v = (note@i with { Rank = @i + 1 }).Text;
        """,
        """var @v = string.Concat(from tag in request.Tags where tag.Length > @i orderby tag select tag.ToUpperInvariant()) + @w;""",
        """
        Func<Task<string>> later@i = async () =>
        {
            await Task.Delay(@i, cancellation);
            return @w;
        };
        var @v = await later@i();
        """,
        """
        var sum@i = request.Lines.GroupBy(line => line.Sku).Sum(group => group.Sum(line => line.Count * line.Price));
        var @v = sum@i > @i ? @w : sum@i.ToString();
        """,
        """
        var @v = request switch
        {
            { Name.Length: > @i } => @w,
            { Tags.Count: 0 } => "none",
            _ => request.Comment,
        };
        """,
        """
        var (first@i, rest@i) = Text@f.Split(@w);
        var @v = rest@i + first@i;
        """,
        """
        using var reader@i = new StringReader(@w);
        var @v = await reader@i.ReadLineAsync(cancellation) ?? "";
        """,
        """
        logger.LogInformation("Step {Step} of {Count} tags", @i, request.Tags.Count);
        var @v = @w.ToLowerInvariant();
        """,
        """
        var all@i = new List<string>();
        await foreach (var piece in Text@f.PiecesAsync(@w, cancellation))
            all@i.Add(piece);
        var @v = string.Concat(all@i);
        """,
    ];

    /// <summary>Where an action takes text from, besides its parameters.</summary>
    public static readonly IReadOnlyList<string> Asked =
    [
        """var @v = Request.Query["q@i"].ToString();""",
        """var @v = Request.Headers["User-Agent"].ToString() + @w;""",
        """var @v = Request.Cookies["c@i"] ?? @w;""",
        """var @v = request.Tags.FirstOrDefault() ?? "none";""",
    ];

    /// <summary>What code that talks to a model does.</summary>
    public static readonly IReadOnlyList<string> Ai =
    [
        """
        ChatCompletion completion@i = await chat.CompleteChatAsync([new SystemChatMessage("You answer."), new UserChatMessage(@w)], null, cancellation);
        var @v = completion@i.Content[0].Text;
        """,
        """
        var answer@i = new StringBuilder();
        await foreach (var update in chat.CompleteChatStreamingAsync([new UserChatMessage(@w)], null, cancellation))
        {
            foreach (var part in update.ContentUpdate)
                answer@i.Append(part.Text);
        }

        var @v = answer@i.ToString();
        """,
        """var @v = await assistant.AskAsync(@w, request.Name, cancellation);""",
        """
        var messages@i = new List<ChatMessage> { new SystemChatMessage("You sort tickets.") };
        foreach (var tag in request.Tags)
            messages@i.Add(new UserChatMessage($"{tag}: {@w}"));
        var @v = (await chat.CompleteChatAsync(messages@i, new ChatCompletionOptions { MaxOutputTokenCount = @i + 100 }, cancellation)).Value.Content[0].Text;
        """,
        """
        var prompt@i = $"Summarize for {request.Name}: {@w}";
        var @v = (await chat.CompleteChatAsync([new UserChatMessage(prompt@i)], null, cancellation)).Value.Content.FirstOrDefault()?.Text ?? "";
        """,
    ];

    /// <summary>Where text should not arrive unchecked.</summary>
    public static readonly IReadOnlyList<string> Ends =
    [
        """tools.Database.Run("select * from items where name = '" + @w + "'");""",
        """Process.Start("/bin/sh", "-c " + @w);""",
        """System.IO.File.WriteAllText(Path.Combine(tools.Root, @w), "x");""",
        """_ = Regex.IsMatch("input", @w);""",
        """_ = await tools.Http.GetStringAsync(@w, cancellation);""",
        """_ = tools.Document.SelectSingleNode("/users/user[@name='" + @w + "']");""",
        """tools.Journal.Add(@w);""",
        """logger.LogInformation("Result {Result}", @w);""",
    ];

    /// <summary>What makes text fit for some of the ends.</summary>
    public static readonly IReadOnlyList<string> Cleaned =
    [
        "int.Parse(@w).ToString()",
        "Uri.EscapeDataString(@w)",
        "Convert.ToBase64String(Encoding.UTF8.GetBytes(@w))",
        "System.Net.WebUtility.HtmlEncode(@w)",
    ];
}
