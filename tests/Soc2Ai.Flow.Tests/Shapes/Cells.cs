//// lazy again
var lazy = new Lazy<string>(() => Source()); // bad
var lazy = new Lazy<string>(() => "x"); // good
Sink(lazy.Value);

//// lazy static field
//// members
private static readonly Lazy<string> text = new(Load);
static string Load() => Source(); // bad
static string Load() => "x"; // good
void Run() => Sink(text.Value);

//// lazy not created value
//// members
private readonly Lazy<string> text = new(() => Source());
void Run() => Sink(text.Value); // bad
void Run() => Sink(text.IsValueCreated); // good

//// async local
//// members
private static readonly AsyncLocal<string?> current = new();
void Set() => current.Value = Source(); // bad
void Set() => current.Value = "x"; // good
void Show() => Sink(current.Value!);

//// thread local
var local = new ThreadLocal<string>(() => "x");
local.Value = Source(); // bad
local.Value = "y"; // good
Sink(local.Value);

//// static cache again
//// file
static class Cache
{
    private static readonly ConcurrentDictionary<string, string> items = new();
    public static void Put(string key, string text) => items[key] = text;
    public static string? Take(string key) => items.TryGetValue(key, out var text) ? text : null;
}
class A { void Run() => Cache.Put("k", Source()); } // bad
class A { void Run() => Cache.Put("k", "x"); } // good
class B { void Run() => Sink(Cache.Take("k")!); }

//// distributed cache interface
//// file
interface ICache { Task SetAsync(string key, string text); Task<string?> FetchAsync(string key); }
class MemoryStore : ICache
{
    private readonly Dictionary<string, string> items = new();
    public Task SetAsync(string key, string text) { items[key] = text; return Task.CompletedTask; }
    public Task<string?> FetchAsync(string key) => Task.FromResult(items.GetValueOrDefault(key));
}
class Writer(ICache cache)
{
    public Task Save() => cache.SetAsync("k", Source()); // bad
    public Task Save() => cache.SetAsync("k", "x"); // good
}
class Reader(ICache cache)
{
    public async Task Show() => Sink((await cache.FetchAsync("k"))!);
}

//// weak reference
var weak = new WeakReference<string>(Source()); // bad
var weak = new WeakReference<string>("x"); // good
if (weak.TryGetTarget(out var text)) Sink(text);

//// conditional weak table
var table = new System.Runtime.CompilerServices.ConditionalWeakTable<object, string>();
var key = new object();
table.Add(key, Source()); // bad
table.Add(key, "x"); // good
if (table.TryGetValue(key, out var text)) Sink(text);

//// interlocked exchange
//// members
private string last = "";
void Run()
{
    Interlocked.Exchange(ref last, Source()); // bad
    Interlocked.Exchange(ref last, "x"); // good
    Sink(last);
}

//// interlocked returns old
var text = Source();
var old = Interlocked.Exchange(ref text, "safe");
Sink(old); // bad
Sink(text); // good

//// volatile write
//// members
private string last = "";
void Run() => Volatile.Write(ref last, Source()); // bad
void Run() => Volatile.Write(ref last, "x"); // good
void Show() => Sink(Volatile.Read(ref last));
