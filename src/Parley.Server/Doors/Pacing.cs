namespace Parley.Server.Doors;

/// <summary>What happens to requests that come faster than the pace allows.</summary>
internal enum Pacing
{
    /// <summary>They are not paced: they are the door's own.</summary>
    None,

    /// <summary>They wait, and nothing is read meanwhile.</summary>
    Wait,

    /// <summary>They are dropped: nobody is there any more.</summary>
    Drop,
}
