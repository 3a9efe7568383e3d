namespace Soc2Ai.Analyzers.Tests.Rules;

/// <summary>The fix of SAI1011: a person is asked before the function runs.</summary>
public sealed class ApprovedToolFixTests
{
    [Fact]
    public Task Functions_require_approval() => new VerifyFix("SAI1011").Source(
        """
        using Microsoft.Extensions.AI;

        var options = new ChatOptions { Tools = [AIFunctionFactory.Create((string path) => File.Exists(path)), AIFunctionFactory.Create(Remove)] };
        AIFunction tool = Microsoft.Extensions.AI.AIFunctionFactory.Create((string path) => Directory.Delete(path), "x"); // folder
        var both = new[] { AIFunctionFactory.Create(Remove), AIFunctionFactory.Create(Remove, "again") };

        static void Remove(string path) => File.Delete(path);
        """,
        """
        using Microsoft.Extensions.AI;

        var options = new ChatOptions { Tools = [AIFunctionFactory.Create((string path) => File.Exists(path)), new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Remove))] };
        AIFunction tool = new Microsoft.Extensions.AI.ApprovalRequiredAIFunction(Microsoft.Extensions.AI.AIFunctionFactory.Create((string path) => Directory.Delete(path), "x")); // folder
        var both = new[] { new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Remove)), new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Remove, "again")) };

        static void Remove(string path) => File.Delete(path);
        """);

    [Fact]
    public Task Plugins_are_left_to_a_filter_that_a_person_writes() => new VerifyFix("SAI1011").NoFix("""
        using Microsoft.SemanticKernel;

        Console.WriteLine();

        sealed class Files { [KernelFunction] public void [|Remove|](string path) => File.Delete(path); }
        """);
}
