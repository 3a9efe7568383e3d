// Stand-in for sanitizers of HTML, Markdown converters and web views that the package source does not restore.
namespace Ganss.Xss
{
    public interface IHtmlSanitizer
    {
        string Sanitize(string html, string baseUrl = "");

        string SanitizeDocument(string html, string baseUrl = "");
    }

    public class HtmlSanitizer : IHtmlSanitizer
    {
        public string Sanitize(string html, string baseUrl = "") => throw new NotSupportedException();

        public string SanitizeDocument(string html, string baseUrl = "") => throw new NotSupportedException();
    }
}

namespace Vereyon.Web
{
    public interface IHtmlSanitizer
    {
        string Sanitize(string html);
    }
}

namespace Microsoft.Security.Application
{
    public static class Sanitizer
    {
        public static string GetSafeHtmlFragment(string input) => throw new NotSupportedException();
    }

    public static class Encoder
    {
        public static string HtmlEncode(string input) => throw new NotSupportedException();
    }
}

namespace Westwind.AspNetCore.Markdown
{
    public static class Markdown
    {
        public static string Parse(string markdown, bool usePragmaLines = false, bool forceReload = false, bool sanitizeHtml = false) => throw new NotSupportedException();

        public static Microsoft.AspNetCore.Html.HtmlString ParseHtmlString(string markdown, bool usePragmaLines = false) => throw new NotSupportedException();
    }
}

namespace MarkdownSharp
{
    public class Markdown
    {
        public string Transform(string text) => throw new NotSupportedException();
    }
}

namespace CommonMark
{
    public static class CommonMarkConverter
    {
        public static string Convert(string source) => throw new NotSupportedException();
    }
}

namespace Microsoft.Maui.Controls
{
    public class HtmlWebViewSource
    {
        public string Html { get; set; } = "";
    }
}

namespace Microsoft.Web.WebView2.Core
{
    public class CoreWebView2
    {
        public void NavigateToString(string htmlContent) => throw new NotSupportedException();
    }
}
