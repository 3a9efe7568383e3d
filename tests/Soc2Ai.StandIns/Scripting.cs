// Stand-in for Microsoft.CodeAnalysis.CSharp.Scripting, Jint, ClearScript and System.Linq.Dynamic.Core.
namespace Microsoft.CodeAnalysis.Scripting
{
    public sealed class ScriptOptions
    {
        public static ScriptOptions Default => throw new NotSupportedException();
    }

    public abstract class ScriptState
    {
        public object ReturnValue => throw new NotSupportedException();

        public Task<ScriptState<object>> ContinueWithAsync(string code, ScriptOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public sealed class ScriptState<T> : ScriptState
    {
        public new T ReturnValue => throw new NotSupportedException();
    }

    public abstract class Script
    {
        public string Code => throw new NotSupportedException();

        public Script<object> ContinueWith(string code, ScriptOptions? options = null) => throw new NotSupportedException();
    }

    public sealed class Script<T> : Script
    {
        public Task<ScriptState<T>> RunAsync(object? globals = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.CodeAnalysis.CSharp.Scripting
{
    using Microsoft.CodeAnalysis.Scripting;

    public static class CSharpScript
    {
        public static Script<T> Create<T>(string code, ScriptOptions? options = null, Type? globalsType = null) => throw new NotSupportedException();

        public static Script<object> Create(string code, ScriptOptions? options = null, Type? globalsType = null) => throw new NotSupportedException();

        public static Task<ScriptState<T>> RunAsync<T>(string code, ScriptOptions? options = null, object? globals = null, Type? globalsType = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<ScriptState<object>> RunAsync(string code, ScriptOptions? options = null, object? globals = null, Type? globalsType = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<T> EvaluateAsync<T>(string code, ScriptOptions? options = null, object? globals = null, Type? globalsType = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<object> EvaluateAsync(string code, ScriptOptions? options = null, object? globals = null, Type? globalsType = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Jint
{
    public sealed class Engine
    {
        public Engine Execute(string code, string? source = null) => throw new NotSupportedException();

        public object Evaluate(string code, string? source = null) => throw new NotSupportedException();
    }
}

namespace Microsoft.ClearScript
{
    public abstract class ScriptEngine
    {
        public void Execute(string code) => throw new NotSupportedException();

        public object Evaluate(string code) => throw new NotSupportedException();
    }
}

namespace System.Linq.Dynamic.Core
{
    public static class DynamicExpressionParser
    {
        public static System.Linq.Expressions.LambdaExpression ParseLambda(Type itType, Type? resultType, string expression, params object?[] values) => throw new NotSupportedException();
    }
}
