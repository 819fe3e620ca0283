namespace Parley.Load.Measuring;

/// <summary>What the arrival of a message means to its sender.</summary>
internal enum Receipt
{
    /// <summary>Nobody waits for it: it came twice, or is history.</summary>
    Stray,

    /// <summary>Others have yet to get it.</summary>
    OneOfMany,

    /// <summary>Everybody has it.</summary>
    Last,
}
