//// regex anchored allow list
var text = Source();
if (!System.Text.RegularExpressions.Regex.IsMatch(text, "^[a-z0-9]{1,20}$")) return; // good
if (!System.Text.RegularExpressions.Regex.IsMatch(text, "[a-z]")) return; // bad
Sink(text);

//// throw helper
//// members
static void Require(string text) { if (text is not ("a" or "b")) throw new ArgumentException(nameof(text)); }
static void Look(string text) { if (text is not ("a" or "b")) Console.WriteLine("odd"); }
void Run()
{
    var text = Source();
    Require(text); // good
    Look(text); // bad
    Sink(text);
}

//// bool guard method
//// members
static bool Ok(string text) => text == "a" || text == "b"; // good
static bool Ok(string text) => text.Length < 20; // bad
void Run()
{
    var text = Source();
    if (Ok(text)) Sink(text);
}

//// bool guard method with statements
//// members
static bool Ok(string text)
{
    foreach (var a in new[] { "x", "y" })
    {
        if (a == text) return true; // good
        if (a == text) return false; // bad
    }
    return false; // good
    return true; // bad
}
void Run()
{
    var text = Source();
    if (Ok(text)) Sink(text);
}

//// guard two deep
//// members
static readonly HashSet<string> Names = ["a", "b"];
static bool Inner(string t) => Names.Contains(t);
static bool Outer(string t) => !string.IsNullOrEmpty(t) && Inner(t);
static bool Weak(string t) => !string.IsNullOrEmpty(t) || Inner(t);
void Run()
{
    var text = Source();
    if (!Outer(text)) return; // good
    if (!Weak(text)) return; // bad
    Sink(text);
}

//// negated guard method
//// members
static bool IsBad(string t) => t != "a" && t != "b"; // good
static bool IsBad(string t) => t == "a" && t != "b"; // bad
void Run()
{
    var text = Source();
    if (IsBad(text)) return;
    Sink(text);
}

//// out validated value
//// members
static bool TryPick(string text, out string picked)
{
    switch (text)
    {
        case "a": picked = "run-a"; return true;
        case "b": picked = "run-b"; return true;
        default: picked = ""; return false; // good
        default: picked = text; return false; // bad
    }
}
void Run()
{
    TryPick(Source(), out var picked);
    Sink(picked);
}

//// guard result in a local
var text = Source();
var ok = text is "a" or "b"; // good
var ok = text is not null; // bad
if (ok) Sink(text);

//// guard result in a local negated
var text = Source();
var bad = !new HashSet<string> { "a" }.Contains(text); // good
var bad = text == ""; // bad
if (bad) return;
Sink(text);

//// field keyword like validation in setter
//// members
sealed class P { string _t = ""; public string T { get => _t; set => _t = value is "a" or "b" ? value : "a"; } public string R { get; set; } = ""; }
void Run()
{
    var p = new P();
    p.T = Source(); p.R = Source();
    Sink(p.T); // good
    Sink(p.R); // bad
}
