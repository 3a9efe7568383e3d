//// json serialize and back
//// members
sealed record Order(string Item, int Count);
void Run()
{
    var json = JsonSerializer.Serialize(new Order(Source(), 1)); // bad
    var json = JsonSerializer.Serialize(new Order("x", 1)); // good
    var back = JsonSerializer.Deserialize<Order>(json)!;
    Sink(back.Item);
}

//// json deserialized number
//// members
sealed class Order { public string Item { get; set; } = ""; public int Count { get; set; } }
void Run()
{
    var o = JsonSerializer.Deserialize<Order>(Source())!;
    Sink(o.Item); // bad
    Sink(o.Count); // good
}

//// json node
var node = System.Text.Json.Nodes.JsonNode.Parse(Source())!;
Sink(node["a"]!["b"]!.GetValue<string>()); // bad
Sink(node["a"]!["b"]!.GetValue<int>()); // good

//// json object built
var o = new System.Text.Json.Nodes.JsonObject { ["a"] = Source(), ["b"] = "x" };
Sink(o["a"]!.ToString()); // bad
Sink(o["b"]!.ToString()); // good

//// json document
using var doc = JsonDocument.Parse(Source());
Sink(doc.RootElement.GetProperty("cmd").GetString()!); // bad
Sink(doc.RootElement.GetProperty("n").GetInt32()); // good

//// json document try get
using var doc = JsonDocument.Parse(Source());
if (doc.RootElement.TryGetProperty("cmd", out var e)) Sink(e.GetRawText()); // bad
if (doc.RootElement.TryGetProperty("cmd", out var e)) Sink(e.GetBoolean()); // good

//// json array enumerate
using var doc = JsonDocument.Parse(Source());
foreach (var e in doc.RootElement.EnumerateArray())
{
    Sink(e.GetString()!); // bad
    Sink(e.GetDouble()); // good
}

//// utf8 json writer
var stream = new MemoryStream();
using (var w = new Utf8JsonWriter(stream))
{
    w.WriteStartObject();
    w.WriteString("a", Source()); // bad
    w.WriteString("a", "x"); // good
    w.WriteEndObject();
}
Sink(Encoding.UTF8.GetString(stream.ToArray()));

//// utf8 json reader
var r = new Utf8JsonReader(Encoding.UTF8.GetBytes(Source())); // bad
var r = new Utf8JsonReader("{}"u8); // good
r.Read();
Sink(r.GetString()!);

//// json round trip of an anonymous object
var json = JsonSerializer.Serialize(new { a = Source(), b = 3 }); // bad
var json = JsonSerializer.Serialize(new { a = Source().Length, b = 3 }); // good
Sink(json);

//// json utf8 bytes round trip
//// members
sealed record Doc(string Body);
void Run()
{
    var bytes = JsonSerializer.SerializeToUtf8Bytes(new Doc(Source())); // bad
    var bytes = JsonSerializer.SerializeToUtf8Bytes(new Doc("x")); // good
    Sink(JsonSerializer.Deserialize<Doc>(bytes)!.Body);
}

//// json serialize to a stream
var ms = new MemoryStream();
await JsonSerializer.SerializeAsync(ms, new { a = Source() }); // bad
await JsonSerializer.SerializeAsync(ms, new { a = 1 }); // good
Sink(Encoding.UTF8.GetString(ms.ToArray()));

//// json property written by another name
//// members
sealed class Doc { public string Cmd { get; set; } = ""; public int N { get; set; } }
void Run()
{
    var d = JsonSerializer.Deserialize<Doc>("{}")!;
    d.Cmd = Source(); // bad
    d.N = Source().Length; // good
    Sink(JsonSerializer.Serialize(d));
}

//// json node mutated
var n = System.Text.Json.Nodes.JsonNode.Parse("{}")!;
n["a"] = Source(); // bad
n["a"] = 5; // good
Sink(n.ToJsonString());

//// json array
var a = new System.Text.Json.Nodes.JsonArray("x");
a.Add(Source()); // bad
a.Add(3); // good
Sink(a.ToJsonString());

//// json deserialized list of objects
//// members
sealed class Step { public string Cmd { get; set; } = ""; public int N { get; set; } }
void Run()
{
    foreach (var s in JsonSerializer.Deserialize<List<Step>>(Source())!)
    {
        Sink(s.Cmd); // bad
        Sink(s.N); // good
    }
}
