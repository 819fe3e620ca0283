using System.CommandLine;
using Parley;
using Parley.Administration;
using Parley.Moving;
using Parley.Sending;
using Parley.Serving;

const string Description = """
    Parley: one room, many doors. A chat server that lets people in with whatever they have.

    Example:
      parley serve
    """;

var parsed = ShortHelp.Use(new RootCommand(Description)
{
    ServeCommand.Create(),
    LimitsCommand.Create(),
    SendCommand.Create(),
    AccountCommand.Create(),
    RoomCommand.Create(),
    BanCommand.Create(),
    TokenCommand.Create(),
    AuditCommand.Create(),
    SettingsCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    ExportCommand.Create(),
    ImportCommand.Create(),
})
.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }); // @mallory is somebody's address, and no file

// The library would end the process 2 seconds after SIGTERM, in the middle of whatever is being stored; a slow disk takes longer.
var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
return parsed.Errors.Count > 0 ? ExitCode.Unusable : code;
