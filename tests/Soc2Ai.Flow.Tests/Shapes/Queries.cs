//// select identity
var list = new[] { Source() };
foreach (var t in list.Select(t => t + "!")) Sink(t); // bad
foreach (var t in list.Select(t => "!")) Sink(t); // good

//// select anonymous other member
var q = new[] { Source() }.Select(t => new { Text = t, Name = "n" });
foreach (var x in q) Sink(x.Text); // bad
foreach (var x in q) Sink(x.Name); // good

//// query let
var q = from t in new[] { Source() } let u = t.Trim() let v = "c" where t != "" select new { u, v };
foreach (var x in q) Sink(x.u); // bad
foreach (var x in q) Sink(x.v); // good

//// query join
var left = new[] { (Id: 1, Text: Source()) };
var right = new[] { (Id: 1, Name: "x") };
var q = from a in left join b in right on a.Id equals b.Id select new { a.Text, b.Name };
Sink(q.First().Text); // bad
Sink(q.First().Name); // good

//// query group into
var q = from t in new[] { Source() } group t by t.Length into g select new { g.Key, First = g.First() };
foreach (var x in q) Sink(x.First); // bad
foreach (var x in q) Sink(x.Key); // good

//// query order by select
var q = from t in new List<string> { Source() } orderby t.Length descending select t; // bad
var q = from t in new List<string> { "a" } orderby t.Length descending select t; // good
Sink(q.FirstOrDefault());

//// zip
var q = new[] { Source() }.Zip(new[] { "x" });
foreach (var (a, b) in q)
    Sink(a); // bad
    Sink(b); // good

//// zip selector
var q = new[] { Source() }.Zip(new[] { "x" }, (a, b) => a + b); // bad
var q = new[] { Source() }.Zip(new[] { "x" }, (a, b) => b); // good
Sink(q.Last());

//// aggregate again
var text = new[] { Source(), "y" }.Aggregate("", (a, t) => a + t); // bad
var text = new[] { Source(), "y" }.Aggregate(0, (a, t) => a + t.Length); // good
Sink(text);

//// select many again
var q = new[] { new[] { Source() } }.SelectMany(a => a); // bad
var q = new[] { new[] { "x" } }.SelectMany(a => a); // good
Sink(q.Single());

//// to dictionary again
var map = new[] { Source() }.ToDictionary(t => "k", t => t); // bad
var map = new[] { Source() }.ToDictionary(t => "k", t => t.Length); // good
Sink(map["k"]);

//// chunk
var q = new[] { Source() }.Chunk(2); // bad
var q = new[] { "s" }.Chunk(2); // good
foreach (var c in q) Sink(c[0]);

//// linq index
foreach (var (i, t) in new[] { Source() }.Index())
    Sink(t); // bad
    Sink(i); // good

//// count by
foreach (var p in new[] { Source() }.CountBy(t => t))
    Sink(p.Key); // bad
    Sink(p.Value); // good
