//// list add then indexer
var list = new List<string>();
list.Add(Source()); // bad
list.Add("x"); // good
Sink(list[0]);

//// list cleared before read
var list = new List<string> { Source() };
list.Clear(); // good
list.Add("b");
foreach (var item in list) Sink(item);
