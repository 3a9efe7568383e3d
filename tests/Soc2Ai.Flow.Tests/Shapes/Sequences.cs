//// append prepend
var q = new[] { "a" }.Append(Source()).Prepend("b"); // bad
var q = new[] { "a" }.Append("c").Prepend("b"); // good
Sink(string.Concat(q));

//// concat
var q = new[] { "a" }.Concat(new[] { Source() }); // bad
var q = new[] { "a" }.Concat(new[] { "b" }); // good
Sink(q.ElementAt(1));

//// default if empty
var q = new List<string>().DefaultIfEmpty(Source()); // bad
var q = new List<string>().DefaultIfEmpty("b"); // good
Sink(q.First());

//// deferred execution captured
var suffix = "x";
var q = new[] { "a" }.Select(t => t + suffix);
suffix = Source(); // bad
suffix = "y"; // good
Sink(q.First());

//// where allow list
var allowed = new[] { "a", "b" };
var q = new[] { Source() }.Where(t => t.Length > 0); // bad
var q = new[] { Source() }.Where(t => allowed.Contains(t)); // good
foreach (var t in q) Sink(t);

//// select clean
var q = new[] { Source() }.Select(t => t.Trim()); // bad
var q = new[] { Source() }.Select(Clean); // good
foreach (var t in q) Sink(t);

//// linq any
var list = new List<string> { Source() };
Sink(list.First(t => t.Length > 1)); // bad
Sink(list.Any(t => t.Length > 1)); // good

//// group by key
foreach (var g in new[] { Source() }.GroupBy(t => t))
    Sink(g.Key); // bad
    Sink(g.Count()); // good

//// to lookup then sum
var text = new[] { Source() }.Max(); // bad
var text = new[] { Source() }.Max(t => t.Length); // good
Sink(text);

//// oftype cast
var list = new List<object> { Source() };
foreach (var t in list.OfType<string>()) Sink(t); // bad
foreach (var t in list.OfType<int>()) Sink(t); // good

//// distinct union
var q = new[] { "a" }.Union(new[] { Source() }).Distinct(); // bad
var q = new[] { "a" }.Union(new[] { "b" }).Distinct(); // good
Sink(q.First());
