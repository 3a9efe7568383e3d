using System.Text.Json;

namespace Soc2Ai.Tool.Tests;

/// <summary><c>soc2ai init</c>: a first register, and never a second one over it.</summary>
public sealed class InitTests
{
    [Fact]
    public void First_register_stands_with_its_schema_beside_it()
    {
        using var workspace = Workspace.WithApp();

        workspace.Run("init").Ended(0).Says("soc2ai.register.json: ").Says("Next: fill in the blanks");
        using var register = JsonDocument.Parse(File.ReadAllBytes(workspace.At("soc2ai.register.json")));
        Assert.Equal("soc2ai.register.schema.json", register.RootElement.GetProperty("$schema").GetString());
        using var schema = JsonDocument.Parse(File.ReadAllBytes(workspace.At("soc2ai.register.schema.json")));
        Assert.Equal(JsonValueKind.Object, schema.RootElement.ValueKind);
    }

    [Fact]
    public void Register_that_is_there_is_left_as_it_is()
    {
        using var workspace = Workspace.WithApp();
        workspace.Write("soc2ai.register.json", "{ \"mine\": true }");

        workspace.Run("init").Ended(2).Complains("soc2ai.register.json is there already, and is left as it is");
        Assert.Equal("{ \"mine\": true }", File.ReadAllText(workspace.At("soc2ai.register.json")));
        workspace.Run("init", "--output", "governance/soc2ai.register.json").Ended(0).Says("governance/soc2ai.register.json");
    }
}
