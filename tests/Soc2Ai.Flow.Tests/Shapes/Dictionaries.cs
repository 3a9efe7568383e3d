//// dictionary other key
var map = new Dictionary<string, string>();
map["a"] = Source();
map["b"] = "constant";
Sink(map["a"]); // bad
Sink(map["b"]); // good

//// dictionary initializer other key
var map = new Dictionary<string, string> { ["a"] = Source(), ["b"] = "constant" };
Sink(map["a"]); // bad
Sink(map["b"]); // good

//// dictionary add initializer keys
var map = new Dictionary<string, string> { { "k", Source() }, { "j", "x" } };
if (map.TryGetValue("k", out var value)) Sink(value); // bad
if (map.TryGetValue("j", out var value)) Sink(value); // good

//// dictionary key versus value
var map = new Dictionary<string, string>();
map.Add("key", Source());
foreach (var value in map.Values) Sink(value); // bad
foreach (var key in map.Keys) Sink(key); // good

//// dictionary pair deconstructed
var map = new Dictionary<string, string> { ["k"] = Source() };
foreach (var (key, value) in map)
    Sink(value); // bad
    Sink(key); // good

//// dictionary key value pair properties
var map = new SortedDictionary<string, string> { ["k"] = Source() };
foreach (var pair in map)
{
    Sink(pair.Value); // bad
    Sink(pair.Key); // good
}

//// dictionary overwritten
var map = new Dictionary<string, string>();
map["a"] = Source();
map["a"] = "safe"; // good
Sink(map["a"]);

//// dictionary removed
var map = new Dictionary<string, string>();
map["a"] = Source();
map.Remove("a"); // good
map.TryAdd("a", "safe");
Sink(map["a"]);
