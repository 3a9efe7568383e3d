using System.Text;

namespace Soc2Ai.Performance.CodeBases;

/// <summary>One file of a generated code base: text functions, a record, a service behind its interface, a controller, routes.</summary>
internal sealed class Feature(int number, AiShare share, Choices choices)
{
    /// <summary>How many text functions a file has.</summary>
    public const int Steps = 5;

    private const int ServiceMethods = 3;
    private const int Actions = 6;

    private readonly StringBuilder _text = new();
    private int _method = number * (ServiceMethods + Actions);

    /// <summary>The file's text.</summary>
    public string Text()
    {
        _text.Append(CommonCode.Head(share));
        AppendFunctions();
        AppendService();
        AppendController();
        AppendRoutes();
        return _text.Replace("\r", "").ToString();
    }

    // Functions call those of earlier files only, so that a chain ends.
    private void AppendFunctions()
    {
        _text.Append($"public static class Text{number}\n{{\n");
        for (var step = 0; step < Steps; step++)
        {
            var result = choices.Below(3) switch
            {
                0 when number > 0 => $"Text{choices.Below(number)}.Step{choices.Below(Steps)}(text, count + 1)",
                1 => choices.Of(Snippets.Cleaned).Replace("@w", "text", StringComparison.Ordinal),
                _ => "string.Concat(text, count)",
            };
            _text.Append($$"""
                    public static string Step{{step}}(string text, int count)
                    {
                        if (count > {{step + (number % 7)}})
                            return text + "{{step}}";
                        return {{result}};
                    }


                """);
        }

        _text.Append("""
                public static (string Before, string After) Split(string text)
                {
                    var cut = text.IndexOf(':');
                    return cut < 0 ? (text, "") : (text[..cut], text[(cut + 1)..]);
                }

                public static async IAsyncEnumerable<string> PiecesAsync(string text, [EnumeratorCancellation] CancellationToken cancellation)
                {
                    foreach (var piece in text.Split(' '))
                    {
                        await Task.Yield();
                        cancellation.ThrowIfCancellationRequested();
                        yield return piece;
                    }
                }
            }


            """);
    }

    private void AppendService()
    {
        _text.Append($"public sealed record Order{number}(string Id, string Customer, decimal Total, IReadOnlyList<Line> Lines);\n\npublic interface IService{number}\n{{\n");
        for (var method = 0; method < ServiceMethods; method++)
            _text.Append($"    Task<string> Find{method}Async(string id, Request request, CancellationToken cancellation);\n");
        _text.Append($"}}\n\npublic sealed class Service{number}(Toolbox tools, ILogger<Service{number}> logger{Models(0, ServiceMethods)}) : IService{number}\n{{\n");
        for (var method = 0; method < ServiceMethods; method++)
        {
            _text.Append($"    public async Task<string> Find{method}Async(string id, Request request, CancellationToken cancellation)\n    {{\n        await Task.Yield();\n");
            AppendBody(isAction: false, "return @w;");
        }

        _text.Append("}\n\n");
    }

    private void AppendController()
    {
        _text.Append($"[ApiController, Route(\"feature{number}\")]\npublic sealed class Feature{number}Controller(IService{number} service, Toolbox tools, ILogger<Feature{number}Controller> logger{Models(ServiceMethods, Actions)}) : ControllerBase\n{{\n");
        for (var action = 0; action < Actions; action++)
        {
            _text.Append($"    [HttpPost(\"action{action}\")]\n    public async Task<IActionResult> Action{action}(string id, [FromBody] Request request, CancellationToken cancellation)\n    {{\n");
            _text.Append($"        var known = await service.Find{choices.Below(ServiceMethods)}Async(id, request, cancellation);\n        Response.Headers[\"X-Known\"] = known.Length.ToString();\n");
            AppendBody(isAction: true, choices.Of<string>(["return Ok(@w);", "return Content(@w, \"text/html\");", "return Redirect(@w);"]));
        }

        _text.Append("}\n\n");
    }

    private void AppendRoutes() => _text.Append($$"""
        public static class Routes{{number}}
        {
            public static IServiceCollection AddFeature{{number}}(this IServiceCollection services) => services.AddScoped<IService{{number}}, Service{{number}}>();

            public static void MapFeature{{number}}(this IEndpointRouteBuilder routes) =>
                routes.MapPost("/feature{{number}}/{id}", async (string id, Request request, IService{{number}} service, CancellationToken cancellation) =>
                    Text{{number}}.Step0(await service.Find0Async(id, request, cancellation), 1));
        }

        """);

    private void AppendBody(bool isAction, string result)
    {
        foreach (var line in MethodBody.Of(choices, number, IsAi(_method++), isAction, result))
            _text.Append(line.Length == 0 ? "\n" : $"        {line}\n");
        _text.Append("    }\n\n");
    }

    private bool IsAi(int method) => share == AiShare.All || (share == AiShare.Few && method % 20 == 10);

    // What a class whose methods talk to a model is given.
    private string Models(int first, int count) =>
        Enumerable.Range((number * (ServiceMethods + Actions)) + first, count).Any(IsAi) ? ", ChatClient chat, Assistant assistant" : "";
}
