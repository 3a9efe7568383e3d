using System.Text.RegularExpressions;

namespace Soc2Ai.Analyzers.ModelCalls;

/// <summary>What options say of the form of an answer.</summary>
internal static class JsonFormat
{
    /// <summary>That it is to be JSON of any kind.</summary>
    public static readonly Regex Asked = new(
        @"ChatResponseFormat(Json)?\.Json\b(?!Schema)|ChatResponseFormat\.JsonObject\b|CreateJsonObjectFormat|\bjson_object\b|ChatCompletionsResponseFormatJsonObject|CreateJsonFormat|Format""?\]?\s*=\s*""json""|format""?\s*[:,]\s*""json""|""?application/json""?|new ChatResponseFormatJson\(\s*(schema:\s*)?null",
        RegexOptions.CultureInvariant);

    /// <summary>That it is to fit a schema.</summary>
    public static readonly Regex Schema = new(
        @"ForJsonSchema|CreateJsonSchemaFormat|\bjson_schema\b|ResponseFormat\s*=\s*typeof|Format\s*=\s*typeof|ResponseSchema|ResponseJsonSchema|responseSchema|response_schema|JsonSchemaFormat|ChatResponseFormatJsonSchema|Format""?\]?\s*=\s*(?!""json""|null|Chat|new\b)[A-Za-z]\w*[Ss]chema|OutputConfig|output_format|new ChatResponseFormatJson\(\s*(schema:\s*)?(?!null)\w",
        RegexOptions.CultureInvariant);

    /// <summary>That the model may call tools, whose parameters have a schema.</summary>
    public static readonly Regex Tools = new(@"\bTools\b|\btools\b|ToolChoice|FunctionChoiceBehavior|ToolCallBehavior", RegexOptions.CultureInvariant);
}
