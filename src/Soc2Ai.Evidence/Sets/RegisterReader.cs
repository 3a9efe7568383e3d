using System.Linq;
using System.Text.Json;
using Soc2Ai.Evidence.Log;

namespace Soc2Ai.Evidence.Sets;

/// <summary>Reads a report's <c>properties.soc2ai.register</c>.</summary>
internal static class RegisterReader
{
    /// <summary>What it says.</summary>
    public static RegisterSnapshot Read(JsonElement register) => new()
    {
        File = new ReportedFile(register.Member("file")?.Text("uri") ?? Catalog.Register.AiRegister.FileName, register.Member("file")?.Text("sha256")),
        Vendors = [.. register.Items("vendors").Where(HasName).Select(Vendor)],
        Models = [.. register.Items("models").Where(item => item.Text("id") is not null).Select(Model)],
        Tools = [.. register.Items("tools").Where(HasName).Select(item => new RegisteredTool(item.Text("name")!, item.Text("sideEffects"), item.Text("approval")))],
        DataSets = [.. register.Items("dataSets").Where(HasName).Select(item => new RegisteredDataSet(item.Text("name")!, item.Text("classification"), item.Text("retention")))],
    };

    private static bool HasName(JsonElement item) => item.Text("name") is not null;

    private static RegisteredVendor Vendor(JsonElement item) => new(
        item.Text("name")!, [.. item.Texts("hosts")], item.Text("soc2ReportDate"), item.Text("dataUse"), item.Text("owner"), item.Text("reviewDate"));

    private static RegisteredModel Model(JsonElement item) => new(
        item.Text("vendor"), item.Text("id")!, item.Text("purpose"), item.Text("owner"), item.Text("approvedBy"), item.Text("ticket"),
        [.. item.Items("evaluations").Select(evaluation => new RegisteredEvaluation(evaluation.Text("kind"), evaluation.Text("file"), evaluation.Text("sha256"), evaluation.Text("date")))]);
}
