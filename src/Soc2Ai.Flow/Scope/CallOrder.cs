using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Flow;

/// <summary>Orders members so that callees come before callers; members that call each other in a circle come together. Tarjan's algorithm with a stack of its own, as call chains can be longer than the machine's.</summary>
internal static class CallOrder
{
    public static List<List<Member>> Of(IReadOnlyDictionary<ISymbol, Member> members, SourceIndex index)
    {
        var groups = new List<List<Member>>();
        var nodes = new Dictionary<ISymbol, Node>(SymbolEqualityComparer.Default);
        var path = new Stack<Node>();
        var work = new Stack<Node>();
        var next = 0;
        foreach (var start in Sorted(members.Values, index))
        {
            if (nodes.ContainsKey(start.Symbol))
                continue;

            Enter(start);
            while (work.Count > 0)
            {
                var node = work.Peek();
                if (node.Next < node.Callees.Count)
                {
                    var callee = node.Callees[node.Next++];
                    if (!nodes.TryGetValue(callee.Symbol, out var known))
                        Enter(callee);
                    else if (known.IsOnPath)
                        node.Low = Math.Min(node.Low, known.Index);
                }
                else
                {
                    work.Pop();
                    if (work.Count > 0)
                        work.Peek().Low = Math.Min(work.Peek().Low, node.Low);
                    if (node.Low == node.Index)
                        groups.Add(Leave(node));
                }
            }
        }

        return groups;

        void Enter(Member member)
        {
            var callees = new List<Member>();
            foreach (var callee in member.Callees)
            {
                if (members.TryGetValue(callee, out var known))
                    callees.Add(known);
            }

            var node = new Node(member, Sorted(callees, index), next++);
            nodes.Add(member.Symbol, node);
            path.Push(node);
            work.Push(node);
        }

        List<Member> Leave(Node head)
        {
            var group = new List<Member>();
            Node node;
            do
            {
                node = path.Pop();
                node.IsOnPath = false;
                group.Add(node.Member);
            }
            while (node != head);
            return Sorted(group, index);
        }
    }

    private static List<Member> Sorted(IEnumerable<Member> members, SourceIndex index)
    {
        var sorted = new List<Member>(members);
        if (sorted.Count > 1)
            sorted.Sort((a, b) => index.Place(a.Body.Syntax).CompareTo(index.Place(b.Body.Syntax)));
        return sorted;
    }

    private sealed class Node(Member member, List<Member> callees, int index)
    {
        public Member Member { get; } = member;

        public List<Member> Callees { get; } = callees;

        public int Index { get; } = index;

        public int Low { get; set; } = index;

        public int Next { get; set; }

        public bool IsOnPath { get; set; } = true;
    }
}
