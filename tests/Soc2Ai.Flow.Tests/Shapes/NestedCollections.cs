//// list of lists
var outer = new List<List<string>>();
var inner = new List<string>();
outer.Add(inner);
inner.Add(Source()); // bad
inner.Add("x"); // good
Sink(outer[0][0]);

//// list in dictionary
var map = new Dictionary<string, List<string>>();
if (!map.TryGetValue("k", out var bucket)) map["k"] = bucket = new List<string>();
bucket.Add(Source()); // bad
bucket.Add("x"); // good
Sink(map["k"][0]);

//// element object field
var list = new List<StringBuilder> { new() };
list[0].Append(Source()); // bad
list[0].Append("x"); // good
Sink(list[0].ToString());

//// guard on element in loop
var allowed = new HashSet<string> { "a", "b" };
foreach (var item in new[] { Source() })
{
    if (item == "") continue; // bad
    if (!allowed.Contains(item)) continue; // good
    Sink(item);
}

//// guard element equality
var list = new List<string> { Source() };
if (list[0] == "run") // good
    Sink(list[0]);

//// remove then others
var list = new List<string> { Source() };
list.RemoveAt(0); // good
list.Add("x");
Sink(list[0]);

//// join text of collection
var list = new List<string>();
for (var i = 0; i < 3; i++)
    list.Add(Source()); // bad
    list.Add("i"); // good
Sink($"{string.Join(' ', list)}");

//// tuple list other item
var list = new List<(string Name, string Text)> { ("a", Source()) };
foreach (var (name, text) in list)
    Sink(text); // bad
    Sink(name); // good

//// name value collection
var form = new System.Collections.Specialized.NameValueCollection();
form["a"] = Source(); // bad
form["a"] = "x"; // good
Sink(form["a"]);

//// hashtable
var table = new System.Collections.Hashtable();
table["a"] = Source(); // bad
table["a"] = "b"; // good
Sink(table["a"]);

//// array list
var table = new System.Collections.ArrayList();
table.Add(Source()); // bad
table.Add("x"); // good
foreach (object o in table) Sink(o);

//// key is tainted
var map = new Dictionary<string, string> { [Source()] = "x" };
foreach (var p in map)
    Sink(p.Key); // bad
    Sink(p.Value); // good

//// array foreach after fill
var array = new string[3];
Array.Fill(array, Source()); // bad
Array.Fill(array, "x"); // good
foreach (var t in array) Sink(t);

//// array resize
var array = new[] { Source() }; // bad
var array = new[] { "x" }; // good
Array.Resize(ref array, 5);
Sink(array[0]);

//// span over array
var array = new string[2];
var span = array.AsSpan();
span[0] = Source(); // bad
span[0] = "x"; // good
Sink(array[0]);

//// list as interface
IList<string> list = new List<string>();
list.Add(Source()); // bad
list.Add("x"); // good
IReadOnlyList<string> view = (IReadOnlyList<string>)list;
Sink(view[0]);

//// two lists other instance
var a = new List<string>();
var b = new List<string>();
a.Add(Source());
b.Add("x");
foreach (var t in a) Sink(t); // bad
foreach (var t in b) Sink(t); // good
