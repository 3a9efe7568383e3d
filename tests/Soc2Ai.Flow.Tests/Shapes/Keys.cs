//// dictionary key variable
var key = "a";
var map = new Dictionary<string, string>();
map[key] = Source();
map["b"] = "x";
Sink(map[key]); // bad
Sink(map["b"]); // good

//// enum keys
var map = new Dictionary<DayOfWeek, string> { [DayOfWeek.Monday] = Source(), [DayOfWeek.Friday] = "x" };
Sink(map[DayOfWeek.Monday]); // bad
Sink(map[DayOfWeek.Friday]); // good

//// int keys
var map = new Dictionary<int, string> { [1] = Source(), [2] = "x" };
Sink(map[1]); // bad
Sink(map[2]); // good

//// const keys
//// members
private const string Text = "text";
private const string Name = "name";
void Run()
{
    var map = new ConcurrentDictionary<string, string>();
    map[Text] = Source();
    map[Name] = "n";
    Sink(map[Text]); // bad
    Sink(map[Name]); // good
}

//// field dictionary other key
//// members
private readonly Dictionary<string, string> map = new();
void Put() { map["a"] = Source(); map["b"] = "x"; }
void Show() => Sink(map["a"]); // bad
void Show() => Sink(map["b"]); // good

//// static dictionary other key
//// file
static class Store { public static readonly Dictionary<string, string> Items = new(); }
class A { void Put() { Store.Items["a"] = Source(); Store.Items["b"] = "x"; } }
class B { void Show() => Sink(Store.Items["a"]); } // bad
class B { void Show() => Sink(Store.Items["b"]); } // good
