using OpenAI.Chat;

namespace Fixes.Models;

public static class Judge
{
    public static ChatClient Client() => new("gpt-4.1-2025-04-14", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
}
