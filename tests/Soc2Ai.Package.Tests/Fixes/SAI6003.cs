using Microsoft.Extensions.AI;

namespace Fixes.Tools;

public static class Orders
{
    public static AITool Tool() => AIFunctionFactory.Create(Find, "find_order");

    private static string Find(string id) => $"order {id.Length}";
}
