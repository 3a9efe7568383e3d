using System;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;

namespace Soc2Ai.Tool.Cli;

/// <summary>Shows on stderr how far a piece of work is, once it has taken a second: a bar for a person, a line now and then for a log.</summary>
internal sealed class Progress(Shell shell)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Repeat = TimeSpan.FromSeconds(10);

    private volatile Position _position = new(0, 0);

    /// <summary>Says how far the work is. Called by the work, from any thread.</summary>
    public void Report(int done, int total) => _position = new Position(done, total);

    /// <summary>Does the work.</summary>
    /// <param name="title">What it is, <c>Reading reports</c>.</param>
    public T Run<T>(string title, Func<T> work, CancellationToken cancel)
    {
        var task = Task.Run(work, cancel);
        try
        {
            if (Ended(task, Patience, cancel))
                return task.GetAwaiter().GetResult();

            if (shell.HasLiveError)
                Draw(title, task, cancel);
            else
                Tell(title, task, cancel);
        }
        catch (AggregateException)
        {
            // Thrown again below, as what it is.
        }

        return task.GetAwaiter().GetResult();
    }

    private static bool Ended(Task task, TimeSpan time, CancellationToken cancel) => task.Wait((int)time.TotalMilliseconds, cancel);

    private void Draw(string title, Task task, CancellationToken cancel)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Error), ColorSystem = shell.IsRich ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors });
        console.Progress().AutoClear(true).Columns(new SpinnerColumn(Spinner.Known.Line), new TaskDescriptionColumn(), new ProgressBarColumn { Width = 30 }, new PercentageColumn(), new ElapsedTimeColumn()).Start(context =>
        {
            var bar = context.AddTask(Markup.Escape(title));
            while (!Ended(task, Redraw, cancel))
            {
                var position = _position;
                bar.IsIndeterminate = position.Total == 0;
                bar.MaxValue = Math.Max(position.Total, 1);
                bar.Value = position.Done;
            }
        });
    }

    private void Tell(string title, Task task, CancellationToken cancel)
    {
        do
        {
            var position = _position;
            shell.Error.WriteLine(position.Total > 0 ? $"{title}: {position.Done} of {position.Total} ..." : $"{title} ...");
            shell.Error.Flush();
        }
        while (!Ended(task, Repeat, cancel));
    }

    private sealed record Position(int Done, int Total);
}
