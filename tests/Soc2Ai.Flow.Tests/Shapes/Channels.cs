//// parallel for each
var input = new[] { Source() }; // bad
var input = new[] { "x" }; // good
Parallel.ForEach(input, t => Sink(t));

//// parallel for each async
var input = new[] { Source() }; // bad
var input = new[] { "x" }; // good
await Parallel.ForEachAsync(input, async (t, stop) => { await Task.Delay(1, stop); Sink(t); });

//// parallel collects
var bag = new ConcurrentBag<string>();
Parallel.For(0, 3, i => bag.Add(Source())); // bad
Parallel.For(0, 3, i => bag.Add("x")); // good
Sink(bag.First());

//// await foreach builder
var text = new StringBuilder();
await foreach (var part in SourceStream())
    text.Append(part); // bad
    text.Append(part.Length); // good
Sink(text.ToString());

//// channel again
var channel = Channel.CreateUnbounded<string>();
await channel.Writer.WriteAsync(Source()); // bad
await channel.Writer.WriteAsync("x"); // good
await foreach (var t in channel.Reader.ReadAllAsync()) Sink(t);

//// channel try read
var channel = Channel.CreateBounded<string>(3);
channel.Writer.TryWrite(Source()); // bad
channel.Writer.TryWrite("x"); // good
while (channel.Reader.TryRead(out var t)) Sink(t);

//// channel fields across methods
//// members
private readonly Channel<string> channel = Channel.CreateUnbounded<string>();
async Task Produce() => await channel.Writer.WriteAsync(Source()); // bad
async Task Produce() => await channel.Writer.WriteAsync("x"); // good
async Task Consume() { while (await channel.Reader.WaitToReadAsync()) Sink(await channel.Reader.ReadAsync()); }

//// channel injected writer and reader
//// file
class Producer(ChannelWriter<Job> writer)
{
    public async Task Run() => await writer.WriteAsync(new Job(Source(), "n"));
}
record Job(string Text, string Name);
class Test(ChannelReader<Job> reader)
{
    async Task Run()
    {
        await foreach (var job in reader.ReadAllAsync())
            Sink(job.Text); // bad
            Sink(job.Name); // good
    }
    static void Main2() { var c = Channel.CreateUnbounded<Job>(); _ = new Producer(c.Writer); _ = new Test(c.Reader); }
}
