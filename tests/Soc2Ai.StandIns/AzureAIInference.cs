// Stand-in for Azure.AI.Inference.
using Azure;
using Azure.Core;

namespace Azure.AI.Inference
{
    public class ChatCompletionsClientOptions : ClientOptions;
}
