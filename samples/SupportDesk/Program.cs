using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.RateLimiting;
using SupportDesk.Ai;
using SupportDesk.Analytics;
using SupportDesk.Attachments;
using SupportDesk.Chat;
using SupportDesk.Escalation;
using SupportDesk.Insights;
using SupportDesk.Knowledge;
using SupportDesk.Replies;
using SupportDesk.Tickets;
using SupportDesk.Tools;
using SupportDesk.Training;
using SupportDesk.Triage;

if (args is ["mcp", ..])
{
    await ToolServer.RunAsync(args[1..]);
    return;
}

Environment.SetEnvironmentVariable("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true"); // SAI4006

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddSignalR();
builder.Services.AddDataProtection();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
builder.Services.AddAuthorization(options => options.AddPolicy("Leads", policy => policy.RequireRole("lead", "admin")));

builder.Services.AddRateLimiter(limits => limits.AddFixedWindowLimiter("inference", window => (window.PermitLimit, window.Window) = (60, TimeSpan.FromMinutes(1))));

builder.Services.AddModelClients(builder.Configuration, builder.Environment);
builder.Services.AddSingleton<TicketStore>();
builder.Services.AddSingleton<CustomerDirectory>();
builder.Services.AddSingleton<KnowledgeBase>();
builder.Services.AddSingleton<SupportTools>();
builder.Services.AddSingleton<MacroRunner>();
builder.Services.AddSingleton<ReplyPrompt>();
builder.Services.AddScoped<ReplyDrafter>();
builder.Services.AddScoped<RefundAdvisor>();
builder.Services.AddScoped<TriageService>();
builder.Services.AddScoped<EscalationService>();
builder.Services.AddScoped<AttachmentConverter>();
builder.Services.AddScoped<SatisfactionAnalytics>();
builder.Services.AddSingleton<FineTuningExport>();
builder.Services.AddSingleton<EvaluationSet>();
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSingleton<ConversationCache>();
builder.Services.AddScoped<TicketQueries>();
builder.Services.AddScoped<PartnerHandover>();
builder.Services.AddSingleton<TopicTagger>();
builder.Services.AddSingleton<CustomerProfiles>();
builder.Services.AddHttpClient<IntentModel>();
builder.Services.AddHttpClient<KnowledgeImporter>(client => client.Timeout = TimeSpan.FromSeconds(20));
builder.Services.AddHttpClient("attachments", client => client.Timeout = Timeout.InfiniteTimeSpan);
builder.Services.AddHostedService<TriageWorker>();
builder.Services.AddHostedService<NightlyExport>();

var app = builder.Build();

app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();

app.MapGet("/healthz", async (HostedModelClient model, CancellationToken stop) => await model.IsUpAsync(stop) ? Results.Ok() : Results.StatusCode(503));
app.MapControllers();
app.MapHub<WidgetHub>("/hubs/widget");
app.MapHub<AgentHub>("/hubs/agents");
app.MapTickets();
app.MapKnowledge();

app.Run();
