//// guard as an instance method of the list
//// members
sealed class Policy { readonly HashSet<string> _ok = ["a", "b"]; public bool Allows(string t) => _ok.Contains(t); public bool Mentions(string t) => t.Contains("a"); }
void Run()
{
    var text = Source(); var p = new Policy();
    if (p.Allows(text)) Sink(text); // good
    if (p.Mentions(text)) Sink(text); // bad
}

//// guard behind an interface
//// members
interface IPolicy { bool Allows(string t); }
sealed class Strict : IPolicy { public bool Allows(string t) => t is "a" or "b"; } // good
sealed class Strict : IPolicy { public bool Allows(string t) => t is not "a"; } // bad
readonly IPolicy _p;
Test(IPolicy p) => _p = p;
void Run()
{
    var text = Source();
    if (!_p.Allows(text)) return;
    Sink(text);
}

//// guard local function
var text = Source();
bool Ok(string t) => t is "on" or "off"; // good
bool Ok(string t) => t.EndsWith("f"); // bad
if (!Ok(text)) throw new InvalidOperationException();
Sink(text);

//// guard lambda
var text = Source();
Func<string, bool> ok = t => t is "on" or "off"; // good
Func<string, bool> ok = t => t.Length is 2 or 3; // bad
if (!ok(text)) return;
Sink(text);

//// guard returns the checked value
//// members
static string Check(string t) => t is "a" or "b" ? t : throw new ArgumentException(); // good
static string Check(string t) => t is not null ? t : throw new ArgumentException(); // bad
void Run() => Sink(Check(Source()));

//// guard returns the value or null
//// members
static readonly string[] Allowed = ["a", "b"];
static string? Check(string t) => Allowed.Contains(t) ? t : null; // good
static string? Check(string t) => t.Length < 9 ? t : null; // bad
void Run()
{
    if (Check(Source()) is { } t) Sink(t);
}

//// guard on a member of a parameter
//// members
sealed class Req { public string Cmd = ""; }
static bool Ok(Req r) => r.Cmd is "a" or "b"; // good
static bool Ok(Req r) => r.Cmd.Length > 0; // bad
void Run()
{
    var r = new Req { Cmd = Source() };
    if (!Ok(r)) return;
    Sink(r.Cmd);
}

//// validate throws on a member
//// members
sealed class Req { public string Cmd = ""; public void Validate() { if (Cmd is not ("a" or "b")) throw new ArgumentException(); } public void Look() { if (Cmd is not ("a" or "b")) Console.WriteLine(); } }
void Run()
{
    var r = new Req { Cmd = Source() };
    r.Validate(); // good
    r.Look(); // bad
    Sink(r.Cmd);
}

//// guard with multiple conditions joined
var text = Source();
if (text is null || text.Length > 10 || !(text == "a" || text == "b")) return; // good
if (text is null || text.Length > 10 || !(text == "a" || text.Length == 1)) return; // bad
Sink(text);

//// ok flag set in loop
//// members
static readonly string[] Allowed = ["a", "b"];
void Run()
{
    var text = Source(); var ok = false;
    foreach (var a in Allowed)
    {
        if (a == text) { ok = true; break; } // good
        if (a != text) { ok = true; break; } // bad
    }
    if (!ok) return;
    Sink(text);
}

//// opaque object overwritten on one way only
//// members
static Box Opq(string t) => System.Text.Json.JsonSerializer.Deserialize<Box>(t)!;
void Run(bool flag)
{
    var b = Opq(Source());
    if (flag) b.Content = "x"; // bad
    b.Content = "x"; // good
    Sink(b.Content);
}

//// member checked on one way only
var box = JsonSerializer.Deserialize<Box>(Source())!;
if (flag && box.Content is not "a") return; // bad
if (box.Content is not "a") return; // good
Sink(box.Content);

//// parameter's member checked on one way only
//// members
sealed class Req { public string Cmd = ""; }
static void Handle(Req r, bool f)
{
    if (f && r.Cmd is not "a") return; // bad
    if (r.Cmd is not "a") return; // good
    Sink(r.Cmd);
}
void Run() => Handle(new Req { Cmd = Source() }, true);
