//// state machine
//// members
enum Phase { Start, Read, Done }
void Run()
{
    var phase = Phase.Start;
    var text = "";
    while (phase != Phase.Done)
    {
        switch (phase)
        {
            case Phase.Start:
                text = Source(); // bad
                text = "x"; // good
                phase = Phase.Read;
                break;
            case Phase.Read:
                Sink(text);
                phase = Phase.Done;
                break;
        }
    }
}

//// base call again
//// file
class Base { protected virtual string Make(string text) => text + "!"; }
class Test : Base
{
    protected override string Make(string text) => base.Make(text); // bad
    protected override string Make(string text) => base.Make("x"); // good
    void Run() => Sink(Make(Source()));
}

//// base constructor
//// file
class Base { protected readonly string text; protected Base(string text) { this.text = text; } }
class Test : Base
{
    public Test() : base(Source()) { } // bad
    public Test() : base("x") { } // good
    public void Show() => Sink(text);
}

//// template method
//// file
abstract class Job { public void Execute() { var t = Load(); Handle(t); } protected abstract string Load(); protected abstract void Handle(string t); }
class Test : Job
{
    protected override string Load() => Source();
    protected override void Handle(string t) => Sink(t); // bad
    protected override void Handle(string t) => Sink(t.Length); // good
}

//// static field again
//// file
static class State { public static string Text = ""; public static string Name = ""; }
class A { void Run() { State.Text = Source(); State.Name = "x"; } }
class B { void Run() => Sink(State.Text); } // bad
class B { void Run() => Sink(State.Name); } // good

//// lazily initialised singleton
//// file
class Config
{
    private static Config? instance;
    public static Config Instance => instance ??= new Config();
    public string Text { get; set; } = "";
    public string Name { get; set; } = "";
}
class A { void Run() => Config.Instance.Text = Source(); }
class B { void Run() => Sink(Config.Instance.Text); } // bad
class B { void Run() => Sink(Config.Instance.Name); } // good

//// lazily initialised field
//// members
private string? text;
string Text => text ??= Source(); // bad
string Text => text ??= "x"; // good
void Run() => Sink(Text);

//// top level local function
var list = new List<string>();
Load();
Show(list);
void Load() => list.Add(Source()); // bad
void Load() => list.Add("x"); // good
static void Show(List<string> items) { foreach (var item in items) Sink(item); }
