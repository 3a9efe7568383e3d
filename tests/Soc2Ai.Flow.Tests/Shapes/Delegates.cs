//// lambda
Func<string, string> f = text => text + "!"; // bad
Func<string, string> f = text => "!"; // good
Sink(f(Source()));
//// lambda with a sink
Action<string> f = text => Sink(text); // bad
Action<string> f = text => Sink(text.Length); // good
f(Source());
//// captured variable
var a = Source(); // bad
var a = "x"; // good
Action f = () => Sink(a);
f();
//// captured variable written later
var a = "x";
Action f = () => Sink(a);
a = Source(); // bad
a = "y"; // good
f();
//// closure writes
var a = "x";
Action f = () => a = Source(); // bad
Action f = () => a = "y"; // good
f();
Sink(a);
//// closure that escapes
var a = "x";
Api.Run(() => a = Source()); // bad
Api.Run(() => a = "y"); // good
Sink(a);
//// closure given away
var a = Source(); // bad
var a = "x"; // good
Api.Run(() => Sink(a));
//// local function
string Loud(string text) => text + "!"; // bad
string Loud(string text) => "!"; // good
Sink(Loud(Source()));
//// local function with a capture
var a = Source(); // bad
var a = "x"; // good
void Write() => Sink(a);
Write();
//// recursive local function
string Loop(string text, int n) => n == 0 ? text : Loop(text, n - 1); // bad
string Loop(string text, int n) => n == 0 ? "x" : Loop(text, n - 1); // good
Sink(Loop(Source(), 3));
//// delegate parameter
//// members
static string Apply(Func<string, string> f, string text) => f(text);
void Run() => Sink(Apply(text => text + "!", Source())); // bad
void Run() => Sink(Apply(text => "!", Source())); // good
//// delegate parameter with a sink
//// members
static void Apply(Action<string> f, string text) => f(text);
void Run() => Apply(text => Sink(text), Source()); // bad
void Run() => Apply(text => Sink(text), "x"); // good
//// delegate parameter handed on
//// members
static string Outer(Func<string, string> f, string text) => Apply(f, text);
static string Apply(Func<string, string> f, string text) => f(text);
void Run() => Sink(Outer(text => text + "!", Source())); // bad
void Run() => Sink(Outer(text => "!", Source())); // good
//// delegate in a field
//// members
Action<string> _write = text => { };
void Set() => _write = text => Sink(text); // bad
void Set() => _write = text => Sink(text.Length); // good
void Use() => _write(Source());
//// delegates in a dictionary
var handlers = new Dictionary<string, Action<string>>
{
    ["a"] = text => Sink(text), // bad
    ["a"] = text => Sink(text.Length), // good
};
handlers["a"](Source());
//// method group in a variable
//// members
static string Loud(string text) => text + "!"; // bad
static string Loud(string text) => "!"; // good
void Run() { Func<string, string> f = Loud; Sink(f(Source())); }
//// returned lambda
//// members
static Func<string> Make(string text) => () => text;
void Run() => Sink(Make(Source())()); // bad
void Run() => Sink(Make("x")()); // good
//// invoke method
Func<string, string> f = text => text; // bad
Func<string, string> f = text => "x"; // good
Sink(f.Invoke(Source()));
//// combined delegates
Action<string> f = text => { };
f += text => Sink(text); // bad
f += text => Sink(text.Length); // good
f(Source());
//// nested lambdas
var a = Source(); // bad
var a = "x"; // good
Action f = () => { Action g = () => Sink(a); g(); };
f();
//// parallel
Parallel.ForEach(new[] { Source() }, item => Sink(item)); // bad
Parallel.ForEach(new[] { Source() }, item => Sink(item.Length)); // good
//// lambda in a try block
try
{
    Api.Run(() => Sink(Source())); // bad
    Api.Run(() => Sink("x")); // good
}
catch (InvalidOperationException) { }
//// local function that nobody calls
void Write() => Sink(Source()); // bad
void Write() => Sink("x"); // good
//// local function that captures and is called or not
var a = Source();
void Write() => Sink(a);
Write(); // bad
//// lambda that is only kept
//// members
public Action Handler { get; set; }
void Run()
{
    var a = Source(); // bad
    var a = "x"; // good
    Handler = () => Sink(a);
}
