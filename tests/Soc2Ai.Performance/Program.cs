using Soc2Ai.Performance;
using Soc2Ai.Performance.Compiling;

var command = args.FirstOrDefault();
var rest = args.Skip(1);
try
{
    switch (command)
    {
        case "compile":
            return CompileCommand.Run(new Options(rest, CompileCommand.Known));
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
