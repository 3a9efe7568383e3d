using OpenAI.Chat;

namespace Fixes.Stored;

public static class Requests
{
    public static ChatCompletionOptions Options() => new() { StoredOutputEnabled = true };
}
