//// two element list second
var list = new List<string>();
list.Add("safe");
list.Add(Source());
Sink(list[1]); // bad
Sink(list[0]); // good

//// insert at front
var list = new List<string> { Source() };
list.Insert(0, "safe");
Sink(list[1]); // bad
Sink(list[0]); // good

//// queue order
var queue = new Queue<string>();
queue.Enqueue("safe");
queue.Enqueue(Source());
var first = queue.Dequeue();
var second = queue.Dequeue();
Sink(second); // bad
Sink(first); // good

//// stack order
var stack = new Stack<string>();
stack.Push(Source());
stack.Push("safe");
Sink(stack.Pop().Length);
Sink(stack.Pop()); // bad
