//// linq first constant tuple
var list = new List<(string Key, string Text)> { ("a", Source()), ("b", "x") };
var hit = list.First(p => p.Key == "a");
Sink(hit.Text); // bad
Sink(hit.Key); // good

//// linq select many pairs
var q = new Dictionary<string, string[]> { ["k"] = [Source()] }.SelectMany(p => p.Value, (p, v) => (p.Key, v));
foreach (var (k, v) in q)
    Sink(v); // bad
    Sink(k); // good

//// query two from
var q = from a in new[] { Source() } from b in new[] { "x" } select (a, b);
foreach (var (a, b) in q)
    Sink(a); // bad
    Sink(b); // good

//// query join into
var people = new[] { (Id: 1, Name: "n") };
var notes = new[] { (Id: 1, Text: Source()) };
var q = from p in people join n in notes on p.Id equals n.Id into g select new { p.Name, Notes = g.Select(x => x.Text).ToList() };
foreach (var x in q)
    Sink(x.Notes[0]); // bad
    Sink(x.Name); // good

//// query group key
var q = from t in new[] { (Kind: "k", Text: Source()) } group t.Text by t.Kind into g select (g.Key, All: string.Join(",", g));
foreach (var x in q)
    Sink(x.All); // bad
    Sink(x.Key); // good

//// to lookup key
var lookup = new[] { (Kind: "k", Text: Source()) }.ToLookup(t => t.Kind, t => t.Text);
foreach (var g in lookup)
{
    foreach (var t in g) Sink(t); // bad
    Sink(g.Key); // good
}

//// ordered then take
var q = new[] { (3, Source()), (1, "x") }.OrderBy(t => t.Item1).ThenBy(t => t.Item2).Take(1).ToArray();
Sink(q[0].Item2); // bad
Sink(q[0].Item1); // good

//// materialized before change
var suffix = "x";
var q = new[] { "a" }.Select(t => t + suffix);
var done = q.ToList(); // good
suffix = Source();
var done = q.ToList(); // bad
Sink(done[0]);

//// source added after query
var list = new List<string> { "a" };
var q = list.Where(t => t != "");
list.Add(Source()); // bad
list.Add("b"); // good
Sink(string.Join(",", q));

//// aggregate string builder
var text = new[] { Source() }.Aggregate(new StringBuilder(), (b, t) => b.Append(t)).ToString(); // bad
var text = new[] { Source() }.Aggregate(new StringBuilder(), (b, t) => b.Append(t.Length)).ToString(); // good
Sink(text);

//// distinct by max by
var best = new[] { (Score: 1, Text: Source()) }.DistinctBy(t => t.Score).MaxBy(t => t.Score);
Sink(best.Text); // bad
Sink(best.Score); // good
