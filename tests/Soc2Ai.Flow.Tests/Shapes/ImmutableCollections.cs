//// immutable list discards result
var list = ImmutableList<string>.Empty;
list = list.Add(Source()); // bad
_ = list.Add(Source()); // good
foreach (var item in list) Sink(item);

//// immutable dictionary set item
var map = ImmutableDictionary<string, string>.Empty;
map = map.SetItem("a", Source()).SetItem("b", "safe");
Sink(map["a"]); // bad
Sink(map["b"]); // good

//// immutable array builder
var builder = ImmutableArray.CreateBuilder<string>();
builder.Add(Source()); // bad
builder.Add("x"); // good
Sink(builder.ToImmutable()[0]);

//// frozen dictionary
var map = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(new Dictionary<string, string> { ["a"] = Source() });
Sink(map["a"]); // bad
Sink(map.Count); // good
