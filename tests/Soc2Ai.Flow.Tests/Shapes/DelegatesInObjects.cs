//// closure captures loop variable
var actions = new List<Action>();
foreach (var t in new[] { Source() }) actions.Add(() => Sink(t)); // bad
foreach (var t in new[] { "x" }) actions.Add(() => Sink(t)); // good
actions.ForEach(a => a());

//// func composed
Func<string, string> trim = t => t.Trim();
Func<string, string> hide = t => "x";
Func<Func<string, string>, Func<string, string>, Func<string, string>> then = (f, g) => t => g(f(t));
Sink(then(trim, trim)(Source())); // bad
Sink(then(trim, hide)(Source())); // good

//// delegate property replaced
//// file
class Options { public Func<string, string> Format { get; set; } = t => t; }
class Test
{
    void Run()
    {
        var o = new Options();
        o.Format = t => "x"; // good
        Sink(o.Format(Source()));
    }
}

//// strategy by dictionary of methods
//// members
private readonly Dictionary<string, Func<string, string>> map;
public Test() => map = new() { ["a"] = Keep, ["b"] = Hide };
string Keep(string t) => t;
string Hide(string t) => "hidden";
void Run() => Sink(map["a"](Source())); // bad
void Run() => Sink(Hide(Source())); // good

//// switch expression delegates
Func<string, string> pick = number switch { 1 => t => t, _ => t => "y" }; // bad
Func<string, string> pick = number switch { 1 => t => "x", _ => t => "y" }; // good
Sink(pick(Source()));

//// options action through library style
//// file
class ClientOptions { public string Prompt { get; set; } = ""; public string Name { get; set; } = ""; }
class Client
{
    private readonly ClientOptions options = new();
    public Client(Action<ClientOptions> configure) => configure(options);
    public void Go()
    {
        Sink(options.Prompt); // bad
        Sink(options.Name); // good
    }
}
class Test { void Run() => new Client(o => o.Prompt = Source()).Go(); }
