//// list remove all allow list
var allowed = new HashSet<string> { "a", "b" };
var list = new List<string> { Source() };
list.RemoveAll(x => x.Length == 0); // bad
list.RemoveAll(x => !allowed.Contains(x)); // good
foreach (var t in list) Sink(t);

//// all guard
var allowed = new[] { "a", "b" };
var list = new[] { Source() };
if (!list.All(x => x.Length > 0)) return; // bad
if (!list.All(x => allowed.Contains(x))) return; // good
foreach (var t in list) Sink(t);

//// any guard negated
var allowed = new[] { "a", "b" };
var list = new[] { Source() };
if (list.Any(x => x == "")) return; // bad
if (list.Any(x => !allowed.Contains(x))) return; // good
foreach (var t in list) Sink(t);

//// intersect
var allowed = new[] { "a", "b" };
foreach (var t in new[] { Source() }.Concat(allowed)) Sink(t); // bad
foreach (var t in new[] { Source() }.Intersect(allowed)) Sink(t); // good

//// map lookup of allowed
var commands = new Dictionary<string, string> { ["a"] = "list", ["b"] = "show" };
var name = Source();
Sink(commands.GetValueOrDefault(name) ?? name); // bad
Sink(commands.GetValueOrDefault(name) ?? "none"); // good

//// guard of element in dictionary by try get
var commands = new Dictionary<string, string> { ["a"] = "list" };
var name = Source();
if (!commands.TryGetValue(name, out var command)) command = name; // bad
if (!commands.TryGetValue(name, out var command)) command = "none"; // good
Sink(command);
