namespace Soc2Ai.Performance.Worst;

/// <summary>What makes engines hang, overflow or fill the memory.</summary>
internal static class WorstCases
{
    /// <summary>Every case; in each, what a model answered starts a process.</summary>
    public static IReadOnlyList<WorstCase> All { get; } =
    [
        new("long-method", Method($"var v0 = answer;\n{Lines(9_998, i => $"var v{i + 1} = v{i}{(i % 10 == 0 ? ".Trim()" : "")};")}\nProcess.Start(v9998);")),
        new("long-method-of-objects", Method($"var box0 = new Box {{ Text = answer }};\n{Lines(5_000, i => $"var box{i + 1} = new Box {{ Text = box{i}.Text + \"x\", Next = box{i} }};")}\nProcess.Start(box5000.Text);")),
        new("nested-ifs", Method($"var text = \"x\";\n{Repeat(2_000, i => $"if (number == {i}) text += answer; else ")} text = \"y\";\nProcess.Start(text);")),
        new("nested-conditionals", Method($"var text = {Repeat(2_000, i => $"number == {i} ? answer : ")}\"y\";\nProcess.Start(text);")),
        new("nested-blocks", Method($"var text = answer;\n{Repeat(400, i => $"if (number > {i}) {{ text += {i};\n")}text += \"x\";{Repeat(400, _ => "}")}\nProcess.Start(text);")),
        new("nested-loops", Method($"var text = \"\";\n{Repeat(60, i => $"for (var i{i} = 0; i{i} < number; i{i}++) {{\n")}text += answer;{Repeat(60, _ => "}")}\nProcess.Start(text);")),
        new("nested-lambdas", Method($"Func<string, string> f = a => a;\nvar text = {Repeat(60, i => $"new Func<string, string>(a{i} => a{i} + ")}answer{Repeat(60, _ => ")(answer)")};\nProcess.Start(text);")),
        new("switch", Method($"string text;\nswitch (number)\n{{\n{Lines(3_000, i => $"case {i}: text = {(i == 1_500 ? "answer" : "\"x\"")}; break;")}\ndefault: text = \"\"; break;\n}}\nProcess.Start(text);")),
        new("switch-expression", Method($"var text = number switch\n{{\n{Lines(3_000, i => $"{i} => {(i == 1_500 ? "answer" : "\"x\"")},")}\n_ => \"\",\n}};\nProcess.Start(text);")),
        new("concatenations", Method($"var text = answer{Repeat(20_000, _ => " + number")};\nProcess.Start(text);")),
        new("call-chain", Method($"Process.Start({Repeat(500, _ => "Same(")}answer{Repeat(500, _ => ")")});") + "public static partial class Case { static string Same(string text) => text; }"),
        new("member-chain", Method($"Process.Start(answer{Repeat(2_000, _ => ".Trim()")});")),
        new("mutual-recursion", Method("Process.Start(M0(answer, 3));") + Class(Lines(5_000, i => $"static string M{i}(string text, int n) => n == 0 ? text : M{(i + 1) % 5_000}(text + n, n - 1);"))),
        new("wide-recursion", Method("Process.Start(M0(answer, 3));") + Class(Lines(500, i => $"static string M{i}(string text, int n) => n == 0 ? text : M{(i + 1) % 500}(text, n - 1) + M{i * 7 % 500}(text, n - 2) + M{i * 31 % 500}(text, n - 3);"))),
        new("deep-calls", Method("Process.Start(M0(answer));") + Class(Lines(5_000, i => $"static string M{i}(string text) => {(i == 4_999 ? "text" : $"M{i + 1}(text)")};"))),
        new("implementations", Method("IStep step = number > 1 ? new Step1() : new Step2();\nProcess.Start(step.Do(answer));") + "interface IStep { string Do(string text); }\n" + Lines(2_000, i => $"sealed class Step{i} : IStep {{ public string Do(string text) => text + {i}; }}")),
        new("nested-generics", Method($"var box = new {Repeat(200, _ => "Box<")}string{Repeat(200, _ => ">")}();\nvar text = box.ToString() + answer;\nProcess.Start(text);") + "class Box<T> { public T? Value; }"),
        new("generic-recursion", Method("Process.Start(Grow(answer, 3));") + Class("static string Grow<T>(T value, int n) => n == 0 ? value!.ToString()! : Grow(new List<T> { value }, n - 1);\nstatic string Swap<TOne, TOther>(TOne one, TOther other, int n) => n == 0 ? $\"{one}{other}\" : Swap(new Dictionary<string, TOther>(), one, n - 1);")),
        new("many-fields", Method("var all = new Many();\nall.Set0(answer);\nProcess.Start(all.F1999);") + $"sealed class Many\n{{\n{Lines(2_000, i => $"public string F{i} = \"\"; public void Set{i}(string text) {{ F{i} = text; {(i < 1_999 ? $"Set{i + 1}(F{i});" : "")} }}")}\n}}"),
        new("linked-list", Method($"var head = new Box {{ Text = answer }};\nwhile (number-- > 0) head = new Box {{ Text = head.Text, Next = head }};\nProcess.Start(head{Repeat(200, _ => ".Next!")}.Text);")),
    ];

    /// <summary>What people do write: the same flow, without anything in between.</summary>
    public static string Usual { get; } = Method("Process.Start(answer);");

    private static string Method(string body) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Threading.Tasks;
        using OpenAI.Chat;

        public static partial class Case
        {
            public static async Task RunAsync(ChatClient chat, string question, int number)
            {
                ChatCompletion completion = await chat.CompleteChatAsync(new UserChatMessage(question));
                var answer = completion.Content[0].Text;
        {{body}}
            }
        }

        public sealed class Box
        {
            public string Text = "";
            public Box? Next;
        }


        """;

    private static string Class(string members) => $"public static partial class Case\n{{\n{members}\n}}\n";

    private static string Lines(int count, Func<int, string> line) => Repeat(count, i => line(i) + "\n");

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
