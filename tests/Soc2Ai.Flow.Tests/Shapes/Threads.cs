//// middleware chain
//// file
class Context { public string Input = ""; public string Output = ""; }
class Test
{
    Func<Context, Task> Build(Func<Context, Task> next) => async c => { c.Input = Source(); await next(c); };
    async Task Run()
    {
        var app = Build(c => { Sink(c.Input); return Task.CompletedTask; }); // bad
        var app = Build(c => { Sink(c.Output); return Task.CompletedTask; }); // good
        await app(new Context());
    }
}

//// struct copy
//// file
struct Pair { public string Left; public string Right; }
class Test
{
    void Run()
    {
        var a = new Pair { Left = Source(), Right = "r" };
        var b = a;
        b.Left = "x";
        Sink(a.Left); // bad
        Sink(b.Left); // good
    }
}

//// class aliased through list
//// file
class Note { public string Text = ""; }
class Test
{
    void Run()
    {
        var note = new Note();
        var list = new List<Note> { note };
        note.Text = Source(); // bad
        note.Text = "x"; // good
        foreach (var n in list) Sink(n.Text);
    }
}

//// queue worker
//// file
class Worker
{
    private readonly Queue<Func<Task>> jobs = new();
    public void Enqueue(Func<Task> job) => jobs.Enqueue(job);
    public async Task Drain() { while (jobs.Count > 0) await jobs.Dequeue()(); }
}
class Test
{
    async Task Run()
    {
        var text = Source(); // bad
        var text = "x"; // good
        var worker = new Worker();
        worker.Enqueue(() => { Sink(text); return Task.CompletedTask; });
        await worker.Drain();
    }
}

//// dead branch constant
//// members
private const bool Enabled = true; // bad
private const bool Enabled = false; // good
void Run() { if (Enabled) Sink(Source()); }

//// timer callback
//// members
void Run()
{
    var state = Source();
    using var timer = new Timer(s => Sink(s!), state, 0, 10); // bad
    using var timer = new Timer(s => Sink(s!), "x", 0, 10); // good
}

//// thread start
//// members
private string text = "";
void Run()
{
    text = Source(); // bad
    text = "x"; // good
    var thread = new Thread(Work);
    thread.Start();
}
void Work() => Sink(text);

//// thread parameter
var thread = new Thread(o => Sink(o!));
thread.Start(Source()); // bad
thread.Start("x"); // good

//// thread pool
ThreadPool.QueueUserWorkItem(s => Sink(s!), Source()); // bad
ThreadPool.QueueUserWorkItem(s => Sink(s!), "x"); // good

//// guard allow list element from dictionary
var map = new Dictionary<string, string> { ["cmd"] = Source() };
var command = map["cmd"];
if (command is not ("list" or "show")) return; // good
Sink(command);
