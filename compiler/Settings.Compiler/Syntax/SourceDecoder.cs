using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax;

/// <summary>Turns bytes into text as the node does: UTF-8 and nothing else, a byte order mark kept (core-kit early-boot-config).</summary>
public static class SourceDecoder
{
    /// <summary>Decodes. Bytes that are not UTF-8 become U+FFFD, and the first is reported.</summary>
    public static SourceText Decode(string name, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (IsUtf16(bytes))
        {
            diagnostics.Add(EncodingDiagnostics.Utf16());
            var encoding = bytes[0] is 0xFE or 0 ? Encoding.BigEndianUnicode : Encoding.Unicode;
            return new SourceText(name, encoding.GetString(bytes));
        }

        var text = Encoding.UTF8.GetString(bytes);
        if (!Utf8.IsValid(bytes))
        {
            var offset = FirstInvalid(bytes);
            var at = Encoding.UTF8.GetCharCount(bytes[..offset]);
            diagnostics.Add(EncodingDiagnostics.NotUtf8(new TextSpan(at, 1), bytes[offset], offset));
        }

        return new SourceText(name, text);
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..];

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }
}
