//// list
var list = new List<string>();
list.Add(Source()); // bad
list.Add("x"); // good
Sink(list[0]);
//// two lists
var list = new List<string>(); var other = new List<string>();
list.Add(Source());
Sink(list[0]); // bad
Sink(other[0]); // good
//// list initializer
var list = new List<string> { "x", Source() }; // bad
var list = new List<string> { "x", Clean(Source()) }; // good
Sink(list[1]);
//// collection expression
List<string> list = ["x", Source()]; // bad
List<string> list = ["x", "y"]; // good
Sink(list[1]);
//// spread
string[] first = [Source()]; // bad
string[] first = ["y"]; // good
string[] all = ["x", .. first];
Sink(all[1]);
//// array element
var array = new string[2];
array[0] = Source(); // bad
array[0] = "x"; // good
Sink(array[0]);
//// dictionary by key
var map = new Dictionary<string, string> { ["a"] = Source(), ["b"] = "x" };
Sink(map["a"]); // bad
Sink(map["b"]); // good
//// dictionary values
var map = new Dictionary<string, string>();
map.Add("a", Source()); // bad
map.Add("a", "x"); // good
foreach (var pair in map) Sink(pair.Value);
//// dictionary try get
var map = new Dictionary<string, string> { ["a"] = Source() }; // bad
var map = new Dictionary<string, string> { ["a"] = "x" }; // good
if (map.TryGetValue("a", out var value)) Sink(value);
//// queue
var queue = new Queue<string>();
queue.Enqueue(Source()); // bad
queue.Enqueue("x"); // good
Sink(queue.Dequeue());
//// concurrent queue
var queue = new ConcurrentQueue<string>();
queue.Enqueue(Source()); // bad
queue.Enqueue("x"); // good
if (queue.TryDequeue(out var item)) Sink(item);
//// stack
var stack = new Stack<string>();
stack.Push(Source()); // bad
stack.Push("x"); // good
Sink(stack.Pop());
//// channel
var channel = Channel.CreateUnbounded<string>();
await channel.Writer.WriteAsync(Source()); // bad
await channel.Writer.WriteAsync("x"); // good
Sink(await channel.Reader.ReadAsync());
//// channel read all
var channel = Channel.CreateUnbounded<string>();
channel.Writer.TryWrite(Source()); // bad
channel.Writer.TryWrite("x"); // good
await foreach (var item in channel.Reader.ReadAllAsync()) Sink(item);
//// select
var list = new List<string> { Source() };
Sink(list.Select(item => item + "!").First()); // bad
Sink(list.Select(item => item.Length).First()); // good
//// where and to list
var list = new List<string> { Source() }; // bad
var list = new List<string> { "x" }; // good
Sink(list.Where(item => item.Length > 1).ToList()[0]);
//// query syntax
var list = new List<string> { Source() };
Sink((from item in list where item.Length > 1 select item + "!").First()); // bad
Sink((from item in list where item.Length > 1 select "!").First()); // good
//// select many
var lists = new List<List<string>> { new() { Source() } }; // bad
var lists = new List<List<string>> { new() { "x" } }; // good
Sink(lists.SelectMany(list => list).First());
//// aggregate
var list = new List<string> { Source() }; // bad
var list = new List<string> { "x" }; // good
Sink(list.Aggregate((a, b) => a + b));
//// count
var list = new List<string> { Source() };
Sink(list.First()); // bad
Sink(list.Count()); // good
//// to dictionary
var map = new List<string> { Source() }.ToDictionary(item => item); // bad
var map = new List<string> { "x" }.ToDictionary(item => item); // good
Sink(map.First().Value);
//// group by
foreach (var group in new List<string> { Source() }.GroupBy(item => item.Length)) foreach (var item in group) Sink(item); // bad
foreach (var group in new List<string> { "x" }.GroupBy(item => item.Length)) foreach (var item in group) Sink(item); // good
//// for each with a lambda
new List<string> { Source() }.ForEach(item => Sink(item)); // bad
new List<string> { Source() }.ForEach(item => Sink(item.Length)); // good
//// method group
new List<string> { Source() }.ForEach(Sink); // bad
new List<string> { "x" }.ForEach(Sink); // good
//// string split
foreach (var part in Source().Split(',')) Sink(part); // bad
foreach (var part in "a,b".Split(',')) Sink(part); // good
//// immutable array
var array = ImmutableArray.Create("x", Source()); // bad
var array = ImmutableArray.Create("x", "y"); // good
Sink(array[1]);
//// add range
var list = new List<string>();
list.AddRange(new[] { Source() }); // bad
list.AddRange(new[] { "x" }); // good
Sink(list[0]);
//// list of objects
var boxes = new List<Box> { new Box { Content = Source(), Size = 1 } }; // bad
var boxes = new List<Box> { new Box { Content = "x", Size = Source().Length } }; // good
foreach (var box in boxes) Sink(box.Content);
//// memory stream
var stream = new MemoryStream(Encoding.UTF8.GetBytes(Source())); // bad
var stream = new MemoryStream(Encoding.UTF8.GetBytes("x")); // good
using var reader = new StreamReader(stream);
Sink(reader.ReadToEnd());
//// copied list
var first = new List<string> { Source() }; // bad
var first = new List<string> { "x" }; // good
var second = new List<string>(first);
Sink(second[0]);
//// alias of a list
var first = new List<string>();
var second = first; // bad
var second = new List<string>(); // good
first.Add(Source());
Sink(second[0]);
//// nested list
var lists = new List<List<string>>();
var inner = new List<string>();
lists.Add(inner);
inner.Add(Source()); // bad
inner.Add("x"); // good
Sink(lists[0][0]);
