using System.ClientModel;
using OpenAI.Chat;

namespace Fixes.Version;

public static class Clients
{
    public static ChatClient Chat(ApiKeyCredential key) => new("gpt-4o", key);
}
