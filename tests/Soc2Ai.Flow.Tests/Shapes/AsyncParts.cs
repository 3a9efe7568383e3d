//// completion from callback
//// file
class Client { public event EventHandler<string>? Done; public void Go() => Done?.Invoke(this, Source()); }
class Test
{
    async Task Run(Client client)
    {
        var wait = new TaskCompletionSource<string>();
        client.Done += (s, t) => wait.TrySetResult(t); // bad
        client.Done += (s, t) => wait.TrySetResult("x"); // good
        client.Go();
        Sink(await wait.Task);
    }
}

//// semaphore and list
//// members
private readonly object gate = new();
private readonly List<string> list = new();
void Put() { lock (gate) { list.Add(Source()); } } // bad
void Put() { lock (gate) { list.Add("x"); } } // good
string[] Take() { lock (gate) { return list.ToArray(); } }
void Show() { foreach (var t in Take()) Sink(t); }

//// when any result
var a = SourceAsync();
var b = Task.Delay(10);
if (await Task.WhenAny(a, b) == a)
    Sink(await a); // bad
    Sink(a.Id); // good

//// await in loop over tasks
var tasks = new[] { 1, 2 }.Select(i => SourceAsync()).ToList(); // bad
var tasks = new[] { 1, 2 }.Select(i => Task.FromResult("x")).ToList(); // good
while (tasks.Count > 0)
{
    var done = await Task.WhenAny(tasks);
    tasks.Remove(done);
    Sink(await done);
}

//// when each
await foreach (var t in Task.WhenEach([SourceAsync()])) // bad
await foreach (var t in Task.WhenEach([Task.FromResult("x")])) // good
    Sink(await t);

//// async lambda parallel results
var results = await Task.WhenAll(new[] { 1, 2 }.Select(async i => { await Task.Delay(i); return await SourceAsync(); }));
Sink(results[0]); // bad
Sink(results.Length); // good

//// concurrent dictionary of lazies
var cache = new ConcurrentDictionary<string, Lazy<Task<string>>>();
var text = await cache.GetOrAdd("k", k => new Lazy<Task<string>>(() => SourceAsync())).Value; // bad
var text = await cache.GetOrAdd("k", k => new Lazy<Task<string>>(() => Task.FromResult("x"))).Value; // good
Sink(text);

//// async enumerable transformed
//// members
async IAsyncEnumerable<string> Upper(IAsyncEnumerable<string> input)
{
    await foreach (var t in input)
        yield return t.ToUpper(); // bad
        yield return t.Length.ToString(); // good
}
async Task Run() { await foreach (var t in Upper(SourceStream())) Sink(t); }

//// iterator recursion
//// members
IEnumerable<string> Walk(int depth)
{
    if (depth == 0) yield break;
    yield return Source(); // bad
    yield return "x"; // good
    foreach (var t in Walk(depth - 1)) yield return t;
}
void Run() { foreach (var t in Walk(3)) Sink(t); }
