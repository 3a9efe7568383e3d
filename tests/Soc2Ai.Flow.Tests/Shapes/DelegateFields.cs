//// func field
//// members
private Func<string> read = () => Source(); // bad
private Func<string> read = () => "x"; // good
void Run() => Sink(read());

//// action field assigned elsewhere
//// members
private Action<string>? write;
void Setup() => write = t => Sink(t); // bad
void Setup() => write = t => Sink(t.Length); // good
void Run() => write!(Source());

//// delegates in dictionary
var map = new Dictionary<string, Func<string>> { ["a"] = () => Source(), ["b"] = () => "x" };
Sink(map["a"]()); // bad
Sink(map["b"]()); // good

//// handlers in dictionary
var map = new Dictionary<string, Action<string>> { ["a"] = t => Sink(t), ["b"] = t => { } };
map["a"](Source()); // bad
map["b"](Source()); // good

//// multicast
Action<string> all = t => { };
all += t => Sink(t); // bad
all += t => Sink(t.Length); // good
all(Source());

//// delegate replaced
Func<string> read = () => Source();
read = () => "x"; // good
Sink(read());

//// delegate never called
var text = "x";
Action change = () => text = Source();
change(); // bad
Sink(text);

//// method group passed
//// members
string Read() => Source(); // bad
string Read() => "x"; // good
void Use(Func<string> f) => Sink(f());
void Run() => Use(Read);

//// delegate passed through two methods
//// members
void Outer(Action<string> f) => Inner(f);
void Inner(Action<string> f) => f(Source());
void Run() => Outer(t => Sink(t)); // bad
void Run() => Outer(t => Sink(t.Length)); // good

//// returned closure
//// members
Func<string> Make(string text) => () => text;
void Run() => Sink(Make(Source())()); // bad
void Run() => Sink(Make("x")()); // good

//// returned closure with parameter
//// members
Func<string, string> Prefix(string prefix) => t => prefix + t;
void Run()
{
    var f = Prefix("p");
    Sink(f(Source())); // bad
    Sink(f("x")); // good
}

//// curried
Func<string, Func<string, string>> join = a => b => a + b;
Sink(join("x")(Source())); // bad
Sink(join("x")("y")); // good

//// closure escapes to field
//// members
private Action? later;
void Prepare()
{
    var text = Source(); // bad
    var text = "x"; // good
    later = () => Sink(text);
}
void Fire() => later?.Invoke();
