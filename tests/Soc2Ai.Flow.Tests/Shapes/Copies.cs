//// lookup
var lookup = new[] { Source() }.ToLookup(t => t.Length); // bad
var lookup = new[] { "x" }.ToLookup(t => t.Length); // good
foreach (var item in lookup[3]) Sink(item);

//// observable collection event
var items = new System.Collections.ObjectModel.ObservableCollection<string>();
items.CollectionChanged += (s, e) => { foreach (string item in e.NewItems!) Sink(item); };
items.Add(Source()); // bad
items.Add("x"); // good

//// spread again
string[] a = ["x", Source()]; // bad
string[] a = ["x", "y"]; // good
List<string> b = [.. a, "z"];
Sink(string.Join(",", b));

//// index from end
var parts = new List<string> { "a", Source() };
Sink(parts[^1]); // bad
Sink(parts[0]); // good

//// range of array
var parts = new[] { "a", Source() }; // bad
var parts = new[] { "a", "b" }; // good
var rest = parts[1..];
Sink(rest[0]);

//// copy to
var from = new List<string> { Source() }; // bad
var from = new List<string> { "x" }; // good
var to = new string[1];
from.CopyTo(to);
Sink(to[0]);

//// array copy
var from = new[] { Source() };
var to = new string[1];
Array.Copy(from, to, 1); // bad
Array.Copy(to, from, 1); // good
Sink(to[0]);

//// add range again
var to = new List<string>();
to.AddRange(new[] { Source() }); // bad
to.AddRange(new[] { "a" }); // good
Sink(to.First());

//// list for each
var to = new List<string> { Source() };
to.ForEach(t => Sink(t)); // bad
to.ForEach(t => Sink(t.Length)); // good

//// list for each method group
var to = new List<string> { Source() }; // bad
var to = new List<string> { "x" }; // good
to.ForEach(Sink);

//// convert all
var to = new List<string> { Source() };
foreach (var t in to.ConvertAll(t => t.ToUpper())) Sink(t); // bad
foreach (var t in to.ConvertAll(t => t.Length)) Sink(t); // good

//// insert and reverse
var to = new List<string> { "x" };
to.Insert(0, Source()); // bad
to.Insert(0, "y"); // good
to.Reverse();
to.Sort();
Sink(to[1]);
