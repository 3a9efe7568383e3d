//// hashset enumerated
var set = new HashSet<string>();
set.Add(Source()); // bad
set.Add("x"); // good
foreach (var item in set) Sink(item);

//// sorted list values
var sorted = new SortedList<int, string>();
sorted.Add(1, Source());
Sink(sorted.Values[0]); // bad
Sink(sorted.Keys[0]); // good

//// linked list
var linked = new LinkedList<string>();
linked.AddLast(Source()); // bad
linked.AddLast("x"); // good
Sink(linked.First!.Value);

//// queue dequeue
var queue = new Queue<string>();
queue.Enqueue(Source());
queue.Clear(); // good
queue.Enqueue("x");
Sink(queue.Dequeue());

//// stack try pop
var stack = new Stack<string>();
stack.Push(Source()); // bad
stack.Push("x"); // good
if (stack.TryPop(out var top)) Sink(top);

//// priority queue
var queue = new PriorityQueue<string, int>();
queue.Enqueue(Source(), 1); // bad
queue.Enqueue("a", 1); // good
while (queue.TryDequeue(out var text, out var priority)) Sink(text);

//// priority queue priority
var queue = new PriorityQueue<string, int>();
queue.Enqueue(Source(), 1);
queue.TryPeek(out var text, out var priority);
Sink(text); // bad
Sink(priority); // good

//// concurrent dictionary get or add factory
var cache = new ConcurrentDictionary<string, string>();
var text = cache.GetOrAdd("k", _ => Source()); // bad
var text = cache.GetOrAdd("k", _ => "x"); // good
Sink(text);

//// concurrent dictionary add or update
var cache = new ConcurrentDictionary<string, string>();
cache.AddOrUpdate("k", "x", (k, old) => old + Source()); // bad
cache.AddOrUpdate("k", "x", (k, old) => old + "y"); // good
Sink(cache["k"]);

//// concurrent queue again
var queue = new ConcurrentQueue<string>();
queue.Enqueue(Source()); // bad
queue.Enqueue("a"); // good
if (queue.TryDequeue(out var text)) Sink(text);

//// concurrent bag
var bag = new ConcurrentBag<string>();
bag.Add(Source()); // bad
bag.Add("a"); // good
if (bag.TryTake(out var text)) Sink(text);

//// blocking collection
var work = new BlockingCollection<string>();
work.Add(Source()); // bad
work.Add("a"); // good
foreach (var item in work.GetConsumingEnumerable()) Sink(item);
