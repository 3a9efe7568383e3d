using System.ClientModel;

namespace Fixes.Credential;

public static class Clients
{
    public static ApiKeyCredential Key() => new("{key}");
}
