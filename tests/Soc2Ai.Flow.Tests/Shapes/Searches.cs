//// find gives the list's own element
//// members
static readonly string[] Allowed = ["alpha", "beta"];
void Run()
{
    var text = Source();
    var found = Allowed.FirstOrDefault(a => a.Equals(text, StringComparison.OrdinalIgnoreCase));
    if (found is null) return;
    Sink(found); // good
    Sink(found + text); // bad
}

//// array index of
//// members
static readonly string[] Allowed = ["alpha", "beta"];
void Run()
{
    var text = Source();
    if (Array.IndexOf(Allowed, text) < 0) return; // good
    if (text.IndexOf("alpha") < 0) return; // bad
    Sink(text);
}

//// list index of greater or equal
//// members
static readonly List<string> Allowed = ["alpha", "beta"];
void Run()
{
    var text = Source();
    if (Allowed.IndexOf(text) >= 0) Sink(text); // good
    if (Allowed.IndexOf(text) == -1) Sink(text); // bad
}

//// array exists
//// members
static readonly string[] Allowed = ["alpha", "beta"];
void Run()
{
    var text = Source();
    if (!Array.Exists(Allowed, a => a == text)) return; // good
    if (!Array.Exists(Allowed, a => text.Contains(a))) return; // bad
    Sink(text);
}

//// guard from IsSafe negated early return
var text = Source();
if (!IsSafe(text)) return; // good
if (IsSafe(text)) return; // bad
Sink(text);

//// continue in a loop
foreach (var part in Source().Split(','))
{
    if (part is not ("a" or "b")) continue; // good
    if (part.Length == 0) continue; // bad
    Sink(part);
}

//// filter by allow list
//// members
static readonly HashSet<string> Allowed = ["a", "b"];
void Run()
{
    var parts = Source().Split(',').Where(p => Allowed.Contains(p)); // good
    var parts = Source().Split(',').Where(p => p.Length > 0); // bad
    Sink(string.Join(' ', parts));
}

//// filter by method group
//// members
static readonly HashSet<string> Allowed = ["a", "b"];
void Run()
{
    var parts = Source().Split(',').Where(Allowed.Contains).ToList(); // good
    var parts = Source().Split(',').Where(string.IsNullOrEmpty).ToList(); // bad
    foreach (var p in parts) Sink(p);
}

//// and guard
var text = Source();
if (flag && text == "a") Sink(text); // good
if (flag || text == "a") Sink(text); // bad

//// guard in while condition
var text = Source();
while (text != "stop" && text != "go") text = Source(); // good
while (text == "stop") text = Source(); // bad
Sink(text);

//// char loop guard
var text = Source();
if (!text.All(char.IsAsciiLetterOrDigit)) return; // good
if (!text.Any(char.IsAsciiLetterOrDigit)) return; // bad
Sink(text);

//// compare ordinal
var text = Source();
if (string.CompareOrdinal(text, "x") == 0) Sink(text); // good
if (string.CompareOrdinal(text, "x") > 0) Sink(text); // bad

//// string comparer equals
var text = Source();
if (StringComparer.OrdinalIgnoreCase.Equals(text, "go")) Sink(text); // good
if (StringComparer.OrdinalIgnoreCase.Compare(text, "go") < 0) Sink(text); // bad

//// static readonly list of pairs guard
//// members
static readonly (string Name, string Cmd)[] Known = [("a", "x"), ("b", "y")];
void Run()
{
    var text = Source();
    var hit = Known.FirstOrDefault(k => k.Name == text);
    Sink(hit.Cmd ?? ""); // good
    Sink(hit.Cmd ?? text); // bad
}
