using System.CommandLine;

return new RootCommand("Parley: one room, many doors.").Parse(args).Invoke();
