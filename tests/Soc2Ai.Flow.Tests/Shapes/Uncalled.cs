//// action never invoked
var text = Source();
Action run = () => Sink(text);
run(); // bad

//// local function never invoked
var text = Source();
void Go() => Sink(text);
Go(); // bad

//// delegate in list never invoked
var text = Source();
var list = new List<Action>();
list.Add(() => Sink(text));
foreach (var a in list) a(); // bad
Sink(list.Count); // good

//// event handler removed
//// file
class Feed { public event Action<string>? Received; public void Pump() => Received?.Invoke("x"); }
class Test
{
    void Run(Feed feed)
    {
        Action<string> h = t => Sink(t + Source()); // bad
        Action<string> h = t => Sink(t); // good
        feed.Received += h;
    }
}
