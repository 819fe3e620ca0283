using Parley.Load;

return await LoadCommand.Create().Parse(args).InvokeAsync();
