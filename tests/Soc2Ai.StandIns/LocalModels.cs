// Stand-ins for Microsoft.ML.OnnxRuntime, LLamaSharp and TorchSharp: what loads models.
namespace Microsoft.ML.OnnxRuntime
{
    public class SessionOptions
    {
        public void RegisterCustomOpLibrary(string libraryPath) => throw new NotSupportedException();

        public void RegisterCustomOpLibraryV2(string libraryPath, out IntPtr libraryHandle) => throw new NotSupportedException();
    }

    public class InferenceSession : IDisposable
    {
        public InferenceSession(string modelPath) => throw new NotSupportedException();

        public InferenceSession(string modelPath, SessionOptions options) => throw new NotSupportedException();

        public InferenceSession(byte[] model) => throw new NotSupportedException();

        public InferenceSession(byte[] model, SessionOptions options) => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }
}

namespace LLama.Abstractions
{
    public interface IModelParams;

    public interface IInferenceParams;
}

namespace LLama.Common
{
    public class ModelParams(string modelPath) : LLama.Abstractions.IModelParams
    {
        public string ModelPath { get; set; } = modelPath;

        public uint? ContextSize { get; set; }
    }

    public record InferenceParams : LLama.Abstractions.IInferenceParams
    {
        public int MaxTokens { get; set; } = -1;
    }

    public enum AuthorRole { Unknown = -1, System, User, Assistant }

    public class ChatHistory
    {
        public void AddMessage(AuthorRole authorRole, string content) => throw new NotSupportedException();

        public class Message(AuthorRole authorRole, string content)
        {
            public AuthorRole AuthorRole { get; set; } = authorRole;

            public string Content { get; set; } = content;
        }
    }
}

namespace LLama
{
    using LLama.Abstractions;
    using LLama.Common;

    public sealed class LLamaWeights : IDisposable
    {
        public static LLamaWeights LoadFromFile(IModelParams @params) => throw new NotSupportedException();

        public static Task<LLamaWeights> LoadFromFileAsync(IModelParams @params, CancellationToken token = default, IProgress<float>? progressReporter = null) => throw new NotSupportedException();

        public LLamaContext CreateContext(IModelParams @params) => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }

    public sealed class LLamaContext;

    public abstract class StatefulExecutorBase
    {
        public virtual IAsyncEnumerable<string> InferAsync(string? text, IInferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class InteractiveExecutor(LLamaContext context) : StatefulExecutorBase
    {
        public LLamaContext Context { get; } = context;
    }

    public class StatelessExecutor(LLamaWeights weights, IModelParams @params)
    {
        public LLamaWeights Weights { get; } = weights;

        public IModelParams Params { get; } = @params;

        public IAsyncEnumerable<string> InferAsync(string prompt, IInferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class ChatSession(StatefulExecutorBase executor)
    {
        public StatefulExecutorBase Executor { get; } = executor;

        public IAsyncEnumerable<string> ChatAsync(ChatHistory.Message message, IInferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ChatAsync(ChatHistory history, IInferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace TorchSharp
{
#pragma warning disable CS8981, CA1708, CA1724 // the real names are spelt so
    public static class torch
    {
        public static Tensor load(string location) => throw new NotSupportedException();

        public class Tensor;

        public static class jit
        {
            public static ScriptModule load(string filename) => throw new NotSupportedException();

            public class ScriptModule;
        }

        public static class nn
        {
            public abstract class Module
            {
                public virtual Module load(string location, bool strict = true, IList<string>? skip = null) => throw new NotSupportedException();
            }
        }
    }
}
