//// local const key in dictionary
const string Key = "k";
var d = new Dictionary<string, string>();
d[Key] = Source();
d["o"] = "x";
Sink(d["k"]); // bad
Sink(d["o"]); // good

//// value removed from the dictionary
var d = new Dictionary<string, string> { ["a"] = Source() };
d["a"] = "x"; // good
Sink(d["a"]);

//// array element by constant index
var a = new string[2];
a[0] = Source();
a[1] = "x";
Sink(a[0]); // bad
Sink(a[1]); // good

//// array element overwritten
var a = new[] { Source(), "y" };
a[0] = "x"; // good
Sink(a[0]);

//// list element by constant index
var a = new List<string> { Source(), "y" };
Sink(a[0]); // bad
Sink(a[1]); // good
