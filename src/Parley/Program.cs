using System.CommandLine;
using Parley.Sending;
using Parley.Serving;

return await new RootCommand("Parley: one room, many doors. A chat server that lets people in with whatever they have.")
{
    ServeCommand.Create(),
    SendCommand.Create(),
}
.Parse(args)
.InvokeAsync();
