// Stand-in for HtmlAgilityPack, RestSharp and Flurl, as far as they take an address.
namespace HtmlAgilityPack
{
    public class HtmlDocument;

    public class HtmlWeb
    {
        public HtmlDocument Load(string url) => throw new NotSupportedException();

        public Task<HtmlDocument> LoadFromWebAsync(string url, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace RestSharp
{
    public class RestRequest(string? resource)
    {
        public string? Resource => resource;

        public RestRequest AddQueryParameter(string name, string? value) => throw new NotSupportedException();
    }

    public class RestClient(string baseUrl)
    {
        public string BaseUrl => baseUrl;

        public Task<object> ExecuteAsync(RestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Flurl.Http
{
    public static class GeneratedExtensions
    {
        public static Task<string> GetStringAsync(this string url, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<T> GetJsonAsync<T>(this string url, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<object> GetAsync(this string url, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<object> PostJsonAsync(this string url, object body, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
