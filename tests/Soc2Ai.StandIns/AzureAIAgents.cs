// Stand-in for Azure.AI.Agents.Persistent.
using Azure.Core;

namespace Azure.AI.Agents.Persistent
{
    public class PersistentAgentsClient
    {
        public PersistentAgentsClient(string endpoint, TokenCredential credential) => throw new NotSupportedException();

        public virtual PersistentAgentsAdministrationClient Administration => throw new NotSupportedException();

        public virtual ThreadMessages Messages => throw new NotSupportedException();

        public virtual ThreadRuns Runs => throw new NotSupportedException();
    }

    public class PersistentAgentsAdministrationClient
    {
        public virtual Response<PersistentAgent> CreateAgent(string model, string? name = null, string? description = null, string? instructions = null) => throw new NotSupportedException();

        public virtual Task<Response<PersistentAgent>> CreateAgentAsync(string model, string? name = null, string? description = null, string? instructions = null) => throw new NotSupportedException();
    }

    public class PersistentAgent
    {
        public string Id => throw new NotSupportedException();
    }

    public readonly struct MessageRole(string value)
    {
        public static MessageRole User { get; } = new("user");

        public static MessageRole Agent { get; } = new("assistant");

        public override string ToString() => value;
    }

    public class PersistentThreadMessage
    {
        public string Id => throw new NotSupportedException();

        public IReadOnlyList<MessageContent> ContentItems => throw new NotSupportedException();
    }

    public abstract class MessageContent;

    public class MessageTextContent : MessageContent
    {
        public string Text => throw new NotSupportedException();
    }

    public class ThreadMessages
    {
        public virtual Response<PersistentThreadMessage> CreateMessage(string threadId, MessageRole role, string content) => throw new NotSupportedException();

        public virtual Task<Response<PersistentThreadMessage>> CreateMessageAsync(string threadId, MessageRole role, string content) => throw new NotSupportedException();
    }

    public class ThreadRun
    {
        public string Id => throw new NotSupportedException();
    }

    public class ThreadRuns
    {
        public virtual Task<Response<ThreadRun>> CreateRunAsync(string threadId, string assistantId, string? overrideModelName = null, string? overrideInstructions = null, string? additionalInstructions = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
