namespace Parley.Core.Events;

/// <summary>An event that goes only to whoever asked.</summary>
/// <param name="Tag">The mark that the request bore, for the asker to tell answers apart.</param>
public abstract record Answer(string? Tag) : ChatEvent;
