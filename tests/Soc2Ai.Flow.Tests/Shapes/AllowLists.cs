//// allow list array contains
var text = Source();
string[] allowed = ["a", "b"];
if (!allowed.Contains(text)) return; // good
if (allowed.Length == 0) return; // bad
Sink(text);

//// static readonly hash set
//// members
static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase) { "a", "b" };
static readonly HashSet<string> Seen = new();
void Run()
{
    var text = Source();
    if (Allowed.Contains(text)) // good
    if (Seen.Add(text)) // bad
        Sink(text);
}

//// frozen set
//// members
static readonly System.Collections.Frozen.FrozenSet<string> Allowed = System.Collections.Frozen.FrozenSet.ToFrozenSet(["a", "b"]);
void Run()
{
    var text = Source();
    if (Allowed.Contains(text)) Sink(text); // good
    if (!Allowed.Contains(text)) Sink(text); // bad

}

//// immutable hash set
//// members
static readonly ImmutableHashSet<string> Allowed = ImmutableHashSet.Create("a", "b");
static readonly ImmutableHashSet<string> Blocked = ImmutableHashSet.Create("x", "y");
void Run()
{
    var text = Source();
    if (!Allowed.Contains(text)) throw new ArgumentException("no"); // good
    if (Blocked.Contains(text)) throw new ArgumentException("no"); // bad
    Sink(text);
}

//// dictionary of commands looked up
//// members
static readonly Dictionary<string, string> Commands = new() { ["l"] = "ls", ["p"] = "pwd" };
void Run()
{
    var text = Source();
    if (Commands.TryGetValue(text, out var command)) Sink(command); // good
    if (!Commands.TryGetValue(text, out var command)) Sink(text); // bad
}

//// dictionary contains key
//// members
static readonly IReadOnlyDictionary<string, int> Known = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
void Run()
{
    var text = Source();
    if (!Known.ContainsKey(text)) return; // good
    if (Known.Count == 0) return; // bad
    Sink(text);
}

//// dictionary index gives constants
//// members
static readonly Dictionary<string, string> Map = new() { ["a"] = "x" };
void Run()
{
    var text = Source();
    Sink(Map[text]); // good
    Sink(Map["a"] + text); // bad
}

//// equals ordinal ignore case
var text = Source();
if (string.Equals(text, "start", StringComparison.OrdinalIgnoreCase)) Sink(text); // good
if (!string.Equals(text, "start", StringComparison.OrdinalIgnoreCase)) Sink(text); // bad

//// equality with another source is no guard
var text = Source(); var other = Source();
if (text == other) Sink(text); // bad
if (text == "fixed") Sink(text); // good
