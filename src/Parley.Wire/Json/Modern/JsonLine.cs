using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Parley.Wire.Json.Modern;

/// <summary>
/// Writes an object and its LF into one array of just the size, by way of a buffer that each thread keeps. Only what JSON
/// must have escaped is escaped: these bytes go to JSON readers, never into a page of HTML, so that the encoder that is
/// "unsafe" there saves two thirds of a Chinese text here.
/// </summary>
internal static class JsonLine
{
    /// <summary>256 KiB: more than any page takes; a buffer that grew past it is given up.</summary>
    private const int MaxKept = 256 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Writes a value by its generated contract.</summary>
    public static byte[] Of<T>(T value, JsonTypeInfo<T> contract)
    {
        var writer = Begin(out var buffer);
        JsonSerializer.Serialize(writer, value, contract);
        return End(writer, buffer);
    }

    /// <summary>This thread's writer, empty.</summary>
    public static Utf8JsonWriter Begin(out ArrayBufferWriter<byte> buffer)
    {
        if (_buffer is null || _buffer.Capacity > MaxKept)
        {
            _buffer = new ArrayBufferWriter<byte>(1024);
            _writer = new Utf8JsonWriter(_buffer, Options);
        }

        buffer = _buffer;
        buffer.ResetWrittenCount();
        _writer!.Reset(buffer);
        return _writer;
    }

    /// <summary>What was written since <see cref="Begin"/>, with LF behind it.</summary>
    public static byte[] End(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer)
    {
        writer.Flush();
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
        return buffer.WrittenSpan.ToArray();
    }
}
