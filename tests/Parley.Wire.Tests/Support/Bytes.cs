using System.Text;

namespace Parley.Wire.Tests.Support;

/// <summary>Byte strings as a reader of tests likes them: one character a byte, UTF-8 spelled out where it is meant.</summary>
internal static class Bytes
{
    /// <summary>The characters as bytes, each below 256.</summary>
    public static byte[] Raw(string latin1) => Encoding.Latin1.GetBytes(latin1);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
