using System.Text;

namespace Parley.Load.Dialects;

/// <summary>A step of coming in: what to say, and the words after which it is done. Either may be empty.</summary>
internal sealed record Step(byte[] Say, byte[] Await)
{
    public static Step Of(string say, string awaited) => new(Encoding.UTF8.GetBytes(say), Encoding.UTF8.GetBytes(awaited));
}
