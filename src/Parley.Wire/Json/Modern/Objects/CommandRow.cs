namespace Parley.Wire.Json.Modern.Objects;

/// <summary>A command that can be typed.</summary>
/// <param name="Name">Its name, and the request's type.</param>
/// <param name="Command">What is typed after the slash.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Aliases">Other names that can be typed.</param>
/// <param name="Params">In the order in which they are typed.</param>
/// <param name="Help">What it does.</param>
public sealed record CommandRow(string Name, string Command, string Topic, IReadOnlyList<string> Aliases, IReadOnlyList<ParamRow> Params, string Help);
