//// injected interface single implementation
//// file
interface IModel { Task<string> Ask(string question); }
class Model : IModel
{
    public Task<string> Ask(string question) => SourceAsync(); // bad
    public Task<string> Ask(string question) => Task.FromResult("x"); // good
}
class Test
{
    private readonly IModel model;
    public Test(IModel model) => this.model = model;
    async Task Run() => Sink(await model.Ask("q"));
}

//// injected sink interface
//// file
interface IRunner { void Run(string command); }
class Runner : IRunner
{
    public void Run(string command) => Sink(command); // bad
    public void Run(string command) => Sink(command.Length); // good
}
class Test(IRunner runner) { void Go() => runner.Run(Source()); }

//// factory again
//// file
class Note { public string Text { get; private set; } = ""; public static Note Create(string text) => new() { Text = text }; }
class Test
{
    void Run() => Sink(Note.Create(Source()).Text); // bad
    void Run() => Sink(Note.Create("x").Text); // good
}

//// fluent builder
//// file
class Builder
{
    private string name = "", text = "";
    public Builder Name(string n) { name = n; return this; }
    public Builder Text(string t) { text = t; return this; }
    public string BuildText() => text;
    public string BuildName() => name;
}
class Test
{
    void Run()
    {
        var b = new Builder().Name("n").Text(Source());
        Sink(b.BuildText()); // bad
        Sink(b.BuildName()); // good
    }
}

//// fluent builder build
//// file
record Request(string Command, string Directory);
class Builder
{
    private string? command;
    private string directory = "/";
    public Builder WithCommand(string c) { command = c; return this; }
    public Builder In(string d) { directory = d; return this; }
    public Request Build() => new(command!, directory);
}
class Test
{
    void Run()
    {
        var request = new Builder().In("/tmp").WithCommand(Source()).Build();
        Sink(request.Command); // bad
        Sink(request.Directory); // good
    }
}

//// options object
//// file
class Options { public string Command { get; set; } = ""; public int Limit { get; set; } }
class Test
{
    void Run() => Use(o => { o.Command = Source(); o.Limit = 3; });
    void Use(Action<Options> configure)
    {
        var options = new Options();
        configure(options);
        Sink(options.Command); // bad
        Sink(options.Limit); // good
    }
}
