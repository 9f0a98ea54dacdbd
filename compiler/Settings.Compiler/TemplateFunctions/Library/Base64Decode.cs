using System.Buffers.Text;
using System.Text;
using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// base64_decode TEXT: the text that strict standard base64 stands for, with padding and no stray bits; it must be UTF-8.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (base64_decode).
/// </summary>
public sealed class Base64Decode : TemplateHelper
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public override string Extension => "std";

    /// <inheritdoc/>
    public override string Name => "base64_decode";

    /// <inheritdoc/>
    public override IReadOnlyList<HelperParameter> Parameters { get; } = [HelperParameter.Text];

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        var encoded = call.Text(0);
        if (Decode(encoded) is not { } bytes)
        {
            throw call.Refused(0, "it needs standard base64 with padding");
        }

        try
        {
            return Text(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            throw call.Refused(0, "what its base64 stands for is not UTF-8 text");
        }
    }

    // .NET's decoder skips white space and accepts stray bits in the last character; Rust's does neither.
    private static byte[]? Decode(string encoded)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(encoded.Length)];
        return Convert.TryFromBase64String(encoded, bytes, out var length)
            && string.Equals(Convert.ToBase64String(bytes, 0, length), encoded, StringComparison.Ordinal)
                ? bytes[..length]
                : null;
    }
}
