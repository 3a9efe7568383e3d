//// own subject
//// file
class Subject<T> : IObservable<T>
{
    private readonly List<IObserver<T>> observers = new();
    public IDisposable Subscribe(IObserver<T> observer) { observers.Add(observer); return null!; }
    public void OnNext(T value) { foreach (var o in observers) o.OnNext(value); }
}
class Printer : IObserver<string>
{
    public void OnNext(string value) => Sink(value); // bad
    public void OnNext(string value) => Sink(value.Length); // good
    public void OnError(Exception error) { }
    public void OnCompleted() { }
}
class Test
{
    void Run()
    {
        var subject = new Subject<string>();
        subject.Subscribe(new Printer());
        subject.OnNext(Source());
    }
}

//// own action subject
//// file
class Subject<T>
{
    private readonly List<Action<T>> observers = [];
    public void Subscribe(Action<T> observer) => observers.Add(observer);
    public void Publish(T value) => observers.ForEach(o => o(value));
}
class Test
{
    void Run()
    {
        var subject = new Subject<string>();
        subject.Subscribe(t => Sink(t)); // bad
        subject.Subscribe(t => Sink(t.Length)); // good
        subject.Publish(Source());
    }
}

//// own mediator
//// file
interface IRequest<T>;
interface IHandler<TRequest, T> where TRequest : IRequest<T> { Task<T> Handle(TRequest request); }
record RunCommand(string Text, string Id) : IRequest<int>;
class RunHandler : IHandler<RunCommand, int>
{
    public Task<int> Handle(RunCommand request)
    {
        Sink(request.Text); // bad
        Sink(request.Id); // good
        return Task.FromResult(1);
    }
}
class Mediator(IServiceProvider services)
{
    public Task<T> Send<TRequest, T>(TRequest request) where TRequest : IRequest<T> =>
        ((IHandler<TRequest, T>)services.GetService(typeof(IHandler<TRequest, T>))!).Handle(request);
}
class Test(Mediator mediator) { Task Run() => mediator.Send<RunCommand, int>(new RunCommand(Source(), "id")); }

//// visitor
//// file
interface IVisitor { void Visit(TextNode node); void Visit(NumberNode node); }
abstract class Node { public abstract void Accept(IVisitor visitor); }
class TextNode(string text) : Node { public string Text => text; public override void Accept(IVisitor visitor) => visitor.Visit(this); }
class NumberNode(int n) : Node { public int N => n; public override void Accept(IVisitor visitor) => visitor.Visit(this); }
class Printer : IVisitor
{
    public void Visit(TextNode node) => Sink(node.Text); // bad
    public void Visit(TextNode node) { } // good
    public void Visit(NumberNode node) => Sink(node.N);
}
class Test { void Run() { Node node = new TextNode(Source()); node.Accept(new Printer()); } }
