// Stand-in for FluentValidation, JsonSchema.Net and NJsonSchema.
using System.Text.Json.Nodes;

namespace FluentValidation.Results
{
    public class ValidationResult
    {
        public virtual bool IsValid => throw new NotSupportedException();
    }
}

namespace FluentValidation
{
    using FluentValidation.Results;

    public interface IValidator<in T>
    {
        ValidationResult Validate(T instance);

        Task<ValidationResult> ValidateAsync(T instance, CancellationToken cancellation = default);
    }

    public abstract class AbstractValidator<T> : IValidator<T>
    {
        public ValidationResult Validate(T instance) => throw new NotSupportedException();

        public Task<ValidationResult> ValidateAsync(T instance, CancellationToken cancellation = default) => throw new NotSupportedException();
    }

    public static class DefaultValidatorExtensions
    {
        public static void ValidateAndThrow<T>(this IValidator<T> validator, T instance) => throw new NotSupportedException();

        public static Task ValidateAndThrowAsync<T>(this IValidator<T> validator, T instance, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Json.Schema
{
    public class EvaluationResults
    {
        public bool IsValid => throw new NotSupportedException();
    }

    public class JsonSchema
    {
        public static JsonSchema FromText(string jsonText) => throw new NotSupportedException();

        public EvaluationResults Evaluate(JsonNode? root) => throw new NotSupportedException();
    }
}

namespace NJsonSchema
{
    public class JsonSchema
    {
        public static Task<JsonSchema> FromJsonAsync(string data, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ICollection<object> Validate(string jsonData) => throw new NotSupportedException();
    }
}
