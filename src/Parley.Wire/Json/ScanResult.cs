namespace Parley.Wire.Json;

/// <summary>How far a scan came.</summary>
internal enum ScanResult : byte
{
    /// <summary>The object goes on.</summary>
    More,

    /// <summary>The object is complete.</summary>
    Complete,

    /// <summary>A byte that cannot stand where it stands.</summary>
    Fault,

    /// <summary>A bracket too many.</summary>
    TooDeep,
}
