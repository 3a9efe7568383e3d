//// null or white space is no guard
var text = Source();
if (string.IsNullOrWhiteSpace(text)) return; // bad
if (text is not "on" and not "off") return; // good
Sink(text);

//// length check is no guard
var text = Source();
if (text.Length > 10) return; // bad
if (text != "a") return; // good
Sink(text);

//// starts with is no guard
var text = Source();
if (!text.StartsWith("git ")) return; // bad
if (!text.Equals("git status")) return; // good
Sink(text);

//// deny list contains is no guard
var text = Source();
if (text.Contains(";") || text.Contains("|")) return; // bad
if (new[] { "a", "b" }.Contains(text) == false) return; // good
Sink(text);

//// deny list set is no guard
//// members
static readonly string[] Banned = { "rm", "dd" };
void Run()
{
    var text = Source();
    if (Banned.Any(b => text.Contains(b))) return; // bad
    if (!Banned.Any(b => text == b)) return; // good
    Sink(text);
}

//// not in banned list is no guard
//// members
static readonly List<string> Banned = ["rm", "dd"];
void Run()
{
    var text = Source();
    if (!Banned.Contains(text)) Sink(text); // bad
    if (Banned.Contains(text)) Sink(text); // good
}

//// allow list that is filled at run time
//// members
readonly HashSet<string> _seen = new();
static readonly string[] Fixed = ["a"];
void Run()
{
    var text = Source();
    _seen.Add(text);
    if (_seen.Contains(text)) Sink(text); // bad
    if (Fixed.Contains(text)) Sink(text); // good
}
