// Stand-in for clients of mail, messages, payments and storage that the package source does not restore.
namespace MailKit
{
    public interface IMailTransport
    {
        string Send(MimeKit.MimeMessage message, CancellationToken cancellationToken = default);

        Task<string> SendAsync(MimeKit.MimeMessage message, CancellationToken cancellationToken = default);
    }
}

namespace MimeKit
{
    public class MimeMessage
    {
        public string Subject { get; set; } = "";
    }
}

namespace MailKit.Net.Smtp
{
    public class SmtpClient : MailKit.IMailTransport
    {
        public virtual string Send(MimeKit.MimeMessage message, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<string> SendAsync(MimeKit.MimeMessage message, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace SendGrid
{
    public interface ISendGridClient
    {
        Task SendEmailAsync(Helpers.Mail.SendGridMessage msg, CancellationToken cancellationToken = default);
    }
}

namespace SendGrid.Helpers.Mail
{
    public class SendGridMessage
    {
        public string Subject { get; set; } = "";
    }
}

namespace Azure.Communication.Email
{
    public class EmailClient(string connectionString)
    {
        public string ConnectionString => connectionString;

        public virtual object Send(WaitUntil wait, string senderAddress, string recipientAddress, string subject, string htmlContent, string? plainTextContent = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<object> SendAsync(WaitUntil wait, string senderAddress, string recipientAddress, string subject, string htmlContent, string? plainTextContent = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusMessage(string body)
    {
        public string Body => body;
    }

    public class ServiceBusSender
    {
        public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Twilio.Rest.Api.V2010.Account
{
    public class MessageResource
    {
        public static MessageResource Create(string to, string? from = null, string? body = null) => throw new NotSupportedException();

        public static Task<MessageResource> CreateAsync(string to, string? from = null, string? body = null) => throw new NotSupportedException();
    }
}

namespace Stripe
{
    public class RefundCreateOptions
    {
        public string? Charge { get; set; }

        public long? Amount { get; set; }
    }

    public class RefundService
    {
        public virtual object Create(RefundCreateOptions? options = null) => throw new NotSupportedException();

        public virtual Task<object> CreateAsync(RefundCreateOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class PaymentIntentService
    {
        public virtual object Create(object? options = null) => throw new NotSupportedException();

        public virtual Task<object> CreateAsync(object? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class TransferService
    {
        public virtual object Create(object? options = null) => throw new NotSupportedException();

        public virtual Task<object> CreateAsync(object? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class ChargeService
    {
        public virtual object Create(object? options = null) => throw new NotSupportedException();

        public virtual Task<object> CreateAsync(object? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Azure.Storage.Blobs.Specialized
{
    public class BlobBaseClient
    {
        public virtual Task DeleteAsync(int snapshotsOption = 0, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<bool> DeleteIfExistsAsync(int snapshotsOption = 0, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Azure.Storage.Blobs
{
    public class BlobClient : Specialized.BlobBaseClient
    {
        public virtual Task UploadAsync(BinaryData content, bool overwrite = false, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task UploadAsync(Stream content, bool overwrite = false, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class BlobContainerClient
    {
        public virtual BlobClient GetBlobClient(string blobName) => throw new NotSupportedException();

        public virtual Task DeleteBlobAsync(string blobName, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Amazon.S3.Model
{
    public class DeleteObjectRequest
    {
        public string? Key { get; set; }
    }

    public class PutObjectRequest
    {
        public string? Key { get; set; }
    }
}

namespace Amazon.S3
{
    public interface IAmazonS3
    {
        Task DeleteObjectAsync(Model.DeleteObjectRequest request, CancellationToken cancellationToken = default);

        Task DeleteObjectAsync(string bucketName, string key, CancellationToken cancellationToken = default);

        Task PutObjectAsync(Model.PutObjectRequest request, CancellationToken cancellationToken = default);
    }
}
