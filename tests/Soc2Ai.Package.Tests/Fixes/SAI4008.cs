using OpenAI.Chat;

namespace Fixes.Storage;

public static class Requests
{
    public static ChatCompletionOptions Options() => new() { StoredOutputEnabled = true };
}
