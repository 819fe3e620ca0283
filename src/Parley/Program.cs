using System.CommandLine;
using Parley;
using Parley.Moving;
using Parley.Sending;
using Parley.Serving;

var parsed = new RootCommand("Parley: one room, many doors. A chat server that lets people in with whatever they have.")
{
    ServeCommand.Create(),
    LimitsCommand.Create(),
    SendCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    ExportCommand.Create(),
    ImportCommand.Create(),
}
.Parse(args);

// The library would end the process 2 seconds after SIGTERM, in the middle of whatever is being stored; a slow disk takes longer.
var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
return parsed.Errors.Count > 0 ? ExitCode.Unusable : code;
