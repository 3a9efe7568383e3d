using Soc2Ai.Performance;
using Soc2Ai.Performance.Compiling;
using Soc2Ai.Performance.Editing;
using Soc2Ai.Performance.Engine;
using Soc2Ai.Performance.Repeating;
using Soc2Ai.Performance.Worst;

var command = args.FirstOrDefault();
var rest = args.Skip(1);
try
{
    switch (command)
    {
        case "compile":
            return CompileCommand.Run(new Options(rest, CompileCommand.Known));
        case "edit":
            return EditCommand.Run(new Options(rest, EditCommand.Known));
        case "engine":
            return EngineCommand.Run([.. rest]);
        case "counters":
            return CountersCommand.Run(new Options(rest, CountersCommand.Known));
        case "repeat":
            return RepeatCommand.Run(new Options(rest, RepeatCommand.Known));
        case "worst":
            return WorstCommand.Run(new Options(rest, WorstCommand.Known));
        default:
            Console.Error.WriteLine("compile | edit | engine | counters | repeat | worst; see README.md");
            return 2;
    }
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
