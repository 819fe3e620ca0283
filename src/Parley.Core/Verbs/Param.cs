namespace Parley.Core.Verbs;

/// <summary>One parameter of a verb: a field of a request object, and a place in a typed command.</summary>
/// <param name="Name">The field's name, and what help calls it.</param>
/// <param name="Kind">How it is read from a typed line.</param>
/// <param name="Optional">Whether it may be missing.</param>
/// <param name="Typed">Whether a typed command has it; a room, for one, is typed only where it is the point of the command.</param>
public sealed record Param(string Name, ParamKind Kind = ParamKind.Word, bool Optional = false, bool Typed = true)
{
    /// <summary>The room that the request is about; the current one when it is missing.</summary>
    public static Param Room { get; } = new("room", Optional: true, Typed: false);

    /// <summary>What is said: the rest of a typed line.</summary>
    public static Param Text { get; } = new("text", ParamKind.Rest);

    /// <summary>A person's name.</summary>
    public static Param Nick { get; } = new("nick");

    /// <summary>Why: the rest of a typed line.</summary>
    public static Param Reason { get; } = new("reason", ParamKind.Rest, Optional: true);

    /// <summary>For how long; for ever when it is missing.</summary>
    public static Param For { get; } = new("for", ParamKind.Duration, Optional: true);
}
