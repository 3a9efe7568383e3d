using Microsoft.Extensions.AI;

namespace SupportDesk.Tools;

/// <summary>The shop's own tool server, which the provider of the model calls.</summary>
public static class RemoteTools
{
    public static AITool Orders() => new HostedMcpServerTool("orders", new Uri("https://mcp.shop.supportdesk.example"))
    {
        AllowedTools = ["find_order", "credit_order"],
        ApprovalMode = HostedMcpServerToolApprovalMode.NeverRequire, // SAI1015
    };
}
