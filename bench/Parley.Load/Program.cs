Console.Error.WriteLine("usage: parley-load URL");
return 2;
