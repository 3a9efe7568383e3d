using System.Threading.Tasks;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.AI;

namespace Fixes.Markup;

public static class Pages
{
    public static async Task<HtmlString> Answer(IChatClient client) => new((await client.GetResponseAsync("Draft.")).Text);
}
