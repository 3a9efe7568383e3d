using Microsoft.CodeAnalysis;
using Soc2Ai.Flow.Calls;

namespace Soc2Ai.Analyzers.Endpoints;

/// <summary>A place where callers from outside come in and reach a model.</summary>
/// <param name="Name">What messages call it: <c>POST /chat</c>, <c>ChatController.Ask</c>.</param>
/// <param name="Location">The mapping call, or the method's name.</param>
/// <param name="Path">How it reaches the model call.</param>
/// <param name="Access">Who may call it, and how often.</param>
/// <param name="IsDevelopmentOnly">It exists on a developer's machine only.</param>
/// <param name="IsHubMethod">It is reached through a connection, so that its calls cannot be counted one by one.</param>
internal sealed record Endpoint(string Name, Location Location, CallPath Path, Access Access, bool IsDevelopmentOnly, bool IsHubMethod = false);
