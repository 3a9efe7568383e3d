namespace Fixes.Vendors;

public static class Mistral
{
    public static Task<string> Models(HttpClient http) => http.GetStringAsync("https://api.mistral.ai/v1/models");
}
