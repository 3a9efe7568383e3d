//// value task
//// members
async ValueTask<string> Read() { await Task.Yield(); return Source(); } // bad
async ValueTask<string> Read() { await Task.Yield(); return "x"; } // good
async Task Run() => Sink(await Read());

//// task run again
var task = Task.Run(() => Source()); // bad
var task = Task.Run(() => "x"); // good
Sink(await task);

//// task run async lambda
var text = await Task.Run(async () => { await Task.Delay(1); return await SourceAsync(); }); // bad
var text = await Task.Run(async () => { await SourceAsync(); return "x"; }); // good
Sink(text);

//// continue with
await SourceAsync().ContinueWith(t => Sink(t.Result)); // bad
await SourceAsync().ContinueWith(t => Sink(t.Status)); // good

//// continue with result
var text = await SourceAsync().ContinueWith(t => t.Result + "!"); // bad
var text = await SourceAsync().ContinueWith(t => t.IsCompleted ? "a" : "b"); // good
Sink(text);

//// when all again
var all = await Task.WhenAll(SourceAsync(), Task.FromResult("x"));
Sink(all[0]); // bad
Sink(all.Length); // good

//// when all list of tasks
var tasks = new List<Task<string>>();
for (var i = 0; i < 2; i++)
    tasks.Add(SourceAsync()); // bad
    tasks.Add(Task.FromResult("")); // good
foreach (var t in await Task.WhenAll(tasks)) Sink(t);

//// when any
var first = await Task.WhenAny(SourceAsync(), Task.FromResult("x")); // bad
var first = await Task.WhenAny(Task.FromResult("y"), Task.FromResult("x")); // good
Sink(await first);

//// task completion source
var done = new TaskCompletionSource<string>();
done.SetResult(Source()); // bad
done.SetResult("x"); // good
Sink(await done.Task);

//// task completion source across methods
//// members
private readonly TaskCompletionSource<string> done = new();
void Complete() => done.TrySetResult(Source()); // bad
void Complete() => done.TrySetResult("x"); // good
async Task Wait() { var text = await done.Task; Sink(text); }
