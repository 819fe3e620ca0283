namespace Parley.Wire.Json.Modern.Objects;

/// <summary>A ban, a silence or an exception.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Effect"><c>ban</c>, <c>silence</c> or <c>exempt</c>.</param>
/// <param name="Mask">Whom it is about.</param>
/// <param name="By">Who made it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Made">When.</param>
/// <param name="Until">When it ends; left out for never.</param>
public sealed record BanRow(long Id, string Effect, string Mask, string By, string? Reason, string Made, string? Until);
