//// guard row
var a = Source();
if (flag) Sink(a); // bad
if (IsSafe(a)) Sink(a); // good
//// guard on the wrong branch
var a = Source();
if (IsSafe(a)) return; // bad
if (!IsSafe(a)) return; // good
Sink(a);
//// guard of another variable
var a = Source(); var b = Source();
if (IsSafe(b)) Sink(a); // bad
if (IsSafe(b)) Sink(b); // good
//// guard and overwrite
var a = Source();
if (IsSafe(a)) { a = Source(); Sink(a); } // bad
if (IsSafe(a)) { Sink(a); } // good
//// allow list
var allowed = new HashSet<string> { "a", "b" };
var a = Source();
if (allowed.Contains(a)) return; // bad
if (!allowed.Contains(a)) return; // good
Sink(a);
//// allow list array
var a = Source();
if (new[] { "a", "b" }.Contains(a) == false) Sink(a); // bad
if (new[] { "a", "b" }.Contains(a)) Sink(a); // good
//// list of sources is no allow list
var a = Source();
var list = new List<string>();
list.Add(Source()); // bad
list.Add("a"); // good
if (list.Contains(a)) Sink(a);
//// text contains is no allow list
var a = Source();
if (a.Contains("b")) Sink(a); // bad
if (a == "b") Sink(a); // good
//// equality with constants
var a = Source();
if (a != "x") Sink(a); // bad
if (a == "x" || a == "y") Sink(a); // good
//// equals method
var a = Source();
if (!string.Equals(a, "x", StringComparison.OrdinalIgnoreCase)) Sink(a); // bad
if (string.Equals(a, "x", StringComparison.OrdinalIgnoreCase)) Sink(a); // good
//// is constant pattern
var a = Source();
if (a is not ("x" or "y")) Sink(a); // bad
if (a is "x" or "y") Sink(a); // good
//// guard in a variable
var a = Source();
var ok = IsSafe(a);
if (!ok) Sink(a); // bad
if (ok) Sink(a); // good
//// guard and another condition
var a = Source();
if (flag || IsSafe(a)) Sink(a); // bad
if (flag && IsSafe(a)) Sink(a); // good
//// guard in a ternary
var a = Source();
Sink(IsSafe(a) ? "x" : a); // bad
Sink(IsSafe(a) ? a : "x"); // good
//// dictionary lookup
var map = new Dictionary<string, string> { ["a"] = "A" };
var a = Source();
if (map.TryGetValue(a, out var found)) Sink(a + found + Source()); // bad
if (map.TryGetValue(a, out var found)) Sink(found); // good
//// dictionary membership
var map = new Dictionary<string, string> { ["a"] = "A" };
var a = Source();
if (!map.ContainsKey(a)) Sink(a); // bad
if (map.ContainsKey(a)) Sink(a); // good
//// switch on the lower-cased
var a = Source();
switch (a.ToLowerInvariant()) { case "x": break; default: Sink(a); break; } // bad
switch (a.ToLowerInvariant()) { case "x": Sink(a); break; default: break; } // good
//// try parse
var a = Source();
if (int.TryParse(a, out var n)) Sink(a + Source()); // bad
if (int.TryParse(a, out var n)) Sink(n); // good
//// anchored pattern
var a = Source();
if (System.Text.RegularExpressions.Regex.IsMatch(a, "[a-z]+")) Sink(a); // bad
if (System.Text.RegularExpressions.Regex.IsMatch(a, "^[a-z]+$")) Sink(a); // good
//// guard throws
var a = Source();
if (!IsSafe(a)) Opaque("x"); // bad
if (!IsSafe(a)) throw new InvalidOperationException(); // good
Sink(a);
//// filter
var items = new List<string> { Source() };
var allowed = new HashSet<string> { "a" };
Sink(items.Where(item => item.Length > 1).First()); // bad
Sink(items.Where(item => allowed.Contains(item)).First()); // good
//// own guard
//// members
static bool Allowed(string text) => text is "a" or "b"; // good
static bool Allowed(string text) => text.Length > 1; // bad
void Run()
{
    var a = Source();
    if (Allowed(a)) Sink(a);
}
//// own guard that throws
//// members
static void Ensure(string text) { if (text != "a") throw new InvalidOperationException(); } // good
static void Ensure(string text) { if (text == null) throw new InvalidOperationException(); } // bad
void Run()
{
    var a = Source();
    Ensure(a);
    Sink(a);
}
//// own guard with statements
//// members
static readonly string[] Names = { "a", "b" };
static bool Allowed(string text)
{
    if (string.IsNullOrEmpty(text)) return false;
    if (!Names.Contains(text)) return false; // good
    return true;
}
void Run()
{
    var a = Source();
    if (!Allowed(a)) return;
    Sink(a);
}
//// guard on a member
//// members
sealed class Request { public string Name { get; set; } public string Other { get; set; } }
void Run()
{
    var request = new Request { Name = Source(), Other = Source() };
    if (IsSafe(request.Other)) Sink(request.Name); // bad
    if (IsSafe(request.Name)) Sink(request.Name); // good
}
//// guard of a copy
var a = Source();
var b = a;
if (IsSafe(b)) Sink(a + Source()); // bad
if (IsSafe(b)) Sink(a); // good

//// property of an element that was compared
foreach (var box in new List<Box>().Where(box => box.Size > 0))
{
    if (box.Tainted == "ok") // good
    Sink(box.Tainted);
}

//// appended interpolation
var text = new StringBuilder();
text.AppendLine($"x {Source()}"); // bad
text.AppendLine($"x {constant}"); // good
Sink(text.ToString());

//// type that a text names
Sink(Type.GetType(Source())!); // bad
Sink(typeof(Box)); // good
