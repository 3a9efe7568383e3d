using Microsoft.Extensions.AI;

namespace Fixes.Guardrail;

public static class Tools
{
    public static AITool Remote() => new HostedMcpServerTool("orders", new Uri("https://mcp.contoso.com")) { ApprovalMode = HostedMcpServerToolApprovalMode.NeverRequire };
}
