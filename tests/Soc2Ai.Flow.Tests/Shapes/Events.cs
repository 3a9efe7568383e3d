//// event handler with args
//// file
class TextArgs(string text) : EventArgs { public string Text { get; } = text; }
class Feed
{
    public event EventHandler<TextArgs>? Received;
    public void Pump() => Received?.Invoke(this, new TextArgs(Source()));
}
class Test
{
    void Run(Feed feed)
    {
        feed.Received += (s, e) => Sink(e.Text); // bad
        feed.Received += (s, e) => Sink(e.Text.Length); // good
    }
}

//// event never subscribed
//// file
class Feed
{
    public event Action<string>? Received;
    public void Pump() => Received?.Invoke(Source());
}
class Test
{
    void Run(Feed feed)
    {
        feed.Received += Handle; // bad
    }
    void Handle(string text) => Sink(text);
}

//// event custom accessors
//// file
class Feed
{
    private Action<string>? handlers;
    public event Action<string> Received { add { handlers += value; } remove { handlers -= value; } }
    public void Pump() => handlers?.Invoke(Source()); // bad
    public void Pump() => handlers?.Invoke("x"); // good
}
class Test
{
    void Run(Feed feed) => feed.Received += text => Sink(text);
}

//// event method group sets field
//// file
class Feed { public event Action<string>? Received; public void Pump() => Received!(Source()); }
class Test
{
    private string last = "";
    void Run(Feed feed) => feed.Received += OnReceived;
    void OnReceived(string text)
    {
        last = text; // bad
        last = text.Length.ToString(); // good
    }
    void Show() => Sink(last);
}

//// event raised by protected on method
//// file
class MessageArgs : EventArgs { public string Body { get; set; } = ""; public string Id { get; init; } = ""; }
class Client
{
    public event EventHandler<MessageArgs>? Message;
    protected virtual void OnMessage(MessageArgs e) => Message?.Invoke(this, e);
    public void Poll() => OnMessage(new MessageArgs { Body = Source(), Id = "1" });
}
class Test
{
    public Test(Client client) { client.Message += Handle; }
    private void Handle(object? sender, MessageArgs e)
    {
        Sink(e.Body); // bad
        Sink(e.Id); // good
    }
}

//// event args filled by handler
//// file
class AskArgs : EventArgs { public string? Answer { get; set; } }
class Asker
{
    public event EventHandler<AskArgs>? Ask;
    public void Run()
    {
        var args = new AskArgs();
        Ask?.Invoke(this, args);
        Sink(args.Answer!);
    }
}
class Test
{
    void Run(Asker asker) => asker.Ask += (s, e) => e.Answer = Source(); // bad
    void Run(Asker asker) => asker.Ask += (s, e) => e.Answer = "x"; // good
}
